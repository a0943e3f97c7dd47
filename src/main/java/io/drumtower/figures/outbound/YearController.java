package io.drumtower.figures.outbound;

import io.drumtower.figures.words.Words;
import io.drumtower.pages.Sheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All figures of a year, as a list and as files: below {@code /api} for programs, beside the page for who is signed in. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "EDITOR", "AUTHOR", "CLEARER"})
class YearController {

    private final YearReads years;
    private final Asked asked;

    YearController(YearReads years, Asked asked) {
        this.years = years;
        this.asked = asked;
    }

    /** @param asOf a position of the log, or a time with its zone; left out is now */
    @GetMapping(path = "/api/figures", params = "year")
    List<FigureLine> figures(
            @RequestParam int year, @RequestParam(required = false) @Nullable String asOf, Locale language) {
        return years.lines(years.year(year, asked.position(asOf, "asOf")).figures(), years.words(language));
    }

    @GetMapping(path = "/figures.json", produces = "application/json")
    List<FigureLine> json(
            @RequestParam int year, @RequestParam(required = false) @Nullable String asOf, Locale language) {
        return figures(year, asOf, language);
    }

    @GetMapping(
            path = {"/api/figures.csv", "/figures.csv"},
            produces = "text/csv")
    void csv(
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String asOf,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        sheet(year, asOf, language).sendCsv(response, "figures-" + year + ".csv");
    }

    @GetMapping(
            path = {"/api/figures.xlsx", "/figures.xlsx"},
            produces = Sheet.XLSX)
    void xlsx(
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String asOf,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        sheet(year, asOf, language).sendXlsx(response, "figures-" + year + ".xlsx");
    }

    private Sheet sheet(int year, @Nullable String asOf, Locale language) {
        var words = years.words(language);
        var lines = years.lines(years.year(year, asked.position(asOf, "asOf")).figures(), words);
        var head = List.of(
                words.say("figures.file.section"),
                words.say("figures.file.key"),
                words.say("figures.file.name"),
                words.say("figures.file.value"),
                words.say("figures.file.unit"),
                words.say("figures.file.printed"),
                words.say("figures.file.words"),
                words.say("figures.file.events"),
                words.say("figures.file.manual"),
                words.say("figures.file.position"));
        return new Sheet(
                words.say("figures.file.sheet", String.valueOf(year)),
                head,
                lines.stream().map(line -> row(line, words)).toList());
    }

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
                line.position());
    }
}
