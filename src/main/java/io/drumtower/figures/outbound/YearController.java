package io.drumtower.figures.outbound;

import io.drumtower.figures.words.Words;
import io.drumtower.pages.Sheet;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All figures of a year, as a list and as files: below {@code /api} for programs, beside the page for who is signed in. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "EDITOR", "AUTHOR", "CLEARER"})
class YearController {

    private final YearReads years;

    YearController(YearReads years) {
        this.years = years;
    }

    @GetMapping(path = "/api/figures", params = "year")
    List<FigureLine> figures(@RequestParam int year, @ParameterObject YearAsked asked, Locale language) {
        var words = years.words(language);
        return lines(years.read(year, asked, words), words);
    }

    @GetMapping(path = "/figures.json", produces = "application/json")
    List<FigureLine> json(@RequestParam int year, @ParameterObject YearAsked asked, Locale language) {
        return figures(year, asked, language);
    }

    @GetMapping(
            path = {"/api/figures.csv", "/figures.csv"},
            produces = "text/csv")
    void csv(@RequestParam int year, @ParameterObject YearAsked asked, Locale language, HttpServletResponse response)
            throws IOException {
        sheet(year, asked, language).sendCsv(response, file(year, asked, ".csv"));
    }

    @GetMapping(
            path = {"/api/figures.xlsx", "/figures.xlsx"},
            produces = Sheet.XLSX)
    void xlsx(@RequestParam int year, @ParameterObject YearAsked asked, Locale language, HttpServletResponse response)
            throws IOException {
        sheet(year, asked, language).sendXlsx(response, file(year, asked, ".xlsx"));
    }

    private static String file(int year, YearAsked asked, String ending) {
        var part = asked.reportSection();
        return "figures-" + year + (part == null ? "" : "-" + part.mark()) + ending;
    }

    private static List<FigureLine> lines(YearRead read, Words words) {
        return read.figures().stream().map(one -> FigureLine.of(one, words)).toList();
    }

    private Sheet sheet(int year, YearAsked asked, Locale language) {
        var words = years.words(language);
        var read = years.read(year, asked, words);
        var against = read.against();
        var head = new ArrayList<>(List.of(
                words.say("figures.file.section"),
                words.say("figures.file.key"),
                words.say("figures.file.name"),
                words.say("figures.file.value"),
                words.say("figures.file.unit"),
                words.say("figures.file.printed"),
                words.say("figures.file.words"),
                words.say("figures.file.events"),
                words.say("figures.file.manual"),
                words.say("figures.file.position"),
                words.say("figures.year.last-year")));
        if (against != null) {
            head.add(words.say("figures.year.at-position", Texts.number(against)));
        }
        return new Sheet(
                words.say("figures.file.sheet", String.valueOf(year)),
                head,
                lines(read, words).stream()
                        .map(line -> row(line, words).subList(0, head.size()))
                        .toList());
    }

    /** With one column more than the head has, where nothing is compared with. */
    private static List<@Nullable Object> row(FigureLine line, Words words) {
        return Arrays.asList(
                line.section(),
                line.key(),
                line.name(),
                line.value(),
                line.unit(),
                line.printed(),
                line.words(),
                line.contributions(),
                line.manual() ? words.say("figures.year.manual") : null,
                line.position(),
                line.before(),
                line.against());
    }
}
