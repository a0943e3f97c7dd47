package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.ReportSection;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Completeness;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.ReportYear;
import io.drumtower.pages.Choice;
import io.drumtower.pages.FormErrors;
import io.drumtower.pages.Members;
import io.drumtower.pages.Texts;
import io.drumtower.pages.Wrongs;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year's totals, by section of the annual report, and why they are so (数据). */
@Controller
class YearPage {

    private static final String ELSEWHERE = "elsewhere";

    /**
     * @param id of its place on the page
     * @param title of the section
     */
    record Part(String id, String title, List<YearRow> rows) {}

    private final YearReads years;
    private final Completeness completeness;
    private final Clock clock;

    YearPage(YearReads years, Completeness completeness, Clock clock) {
        this.years = years;
        this.completeness = completeness;
        this.clock = clock;
    }

    /**
     * What is asked for and is wrong is told beside what is shown without it.
     *
     * @param year left out is the one that a report is due of
     */
    @GetMapping("/figures")
    @RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "EDITOR", "AUTHOR", "CLEARER"})
    ModelAndView show(@RequestParam(required = false) @Nullable String year, YearAsked asked, Locale language) {
        var words = years.words(language);
        var refused = Stream.concat(
                        Wrongs.of(Stream.of(() -> Members.yearOrNull(year))).stream(), years.wrongs(asked).stream())
                .toList();
        var wrong = refused.stream().map(Refused::field).toList();
        var typed = wrong.contains("year") ? null : Members.yearOrNull(year);
        var page = page(
                typed == null ? ReportYear.at(clock.instant()) : typed,
                wrong.isEmpty() ? asked : asked.without(wrong),
                words);
        page.setStatus(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page.addObject("typed", asked)
                .addObject(
                        "typedYear",
                        wrong.contains("year") ? year : page.getModel().get("year"))
                .addObject(
                        "wrongs",
                        refused.stream()
                                .map(one -> FormErrors.sentence(one, "figures.year", words.texts()))
                                .toList());
    }

    private ModelAndView page(int year, YearAsked asked, Words words) {
        var read = years.read(year, asked, words);
        var section = asked.reportSection();
        return new ModelAndView("figures/year")
                .addObject("year", String.valueOf(year))
                .addObject("before", String.valueOf(year - 1))
                .addObject("after", String.valueOf(year + 1))
                .addObject("position", Texts.number(read.position()))
                .addObject("now", time(asked.asOf(), now()))
                .addObject("asOf", read.asOf() == null ? "" : asked.asOf())
                .addObject("against", read.against() == null ? "" : asked.against())
                .addObject("againstPosition", read.against() == null ? "" : Texts.number(read.against()))
                .addObject("againstTime", time(asked.against(), ""))
                .addObject("section", section == null ? "" : section.mark())
                .addObject("sections", sections(section, words))
                .addObject("complete", completeness.isComplete())
                .addObject("parts", parts(read, year, words));
    }

    private String now() {
        return Texts.minute(clock.instant());
    }

    /** Empty for a position, which is told by itself. */
    private static String time(@Nullable String asked, String otherwise) {
        return Asked.isPosition(asked) ? "" : asked == null || asked.isBlank() ? otherwise : asked;
    }

    /** Those that figures stand in, and the one that is shown. */
    private static List<Choice> sections(@Nullable ReportSection shown, Words words) {
        return Stream.of(ReportSection.values())
                .filter(one -> one == shown
                        || words.figures().values().stream()
                                .map(FigureDefinition::section)
                                .anyMatch(mark ->
                                        mark != null && ReportSection.of(mark).isPartOf(one)))
                .map(one -> new Choice(one.mark(), title(one, words)))
                .toList();
    }

    private List<Part> parts(YearRead read, int year, Words words) {
        var over = !clock.instant().isBefore(BusinessDay.start(LocalDate.of(year + 1, 1, 1)));
        var bySection = new LinkedHashMap<@Nullable ReportSection, List<YearRow>>();
        for (var one : read.figures()) {
            bySection
                    .computeIfAbsent(one.section(), section -> new ArrayList<>())
                    .add(YearRow.of(one, over, words));
        }
        return bySection.entrySet().stream()
                .map(one -> new Part(id(one.getKey()), title(one.getKey(), words), one.getValue()))
                .toList();
    }

    private static String id(@Nullable ReportSection section) {
        return section == null
                ? ELSEWHERE
                : section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(@Nullable ReportSection section, Words words) {
        return section == null
                ? words.say("figures.section.elsewhere")
                : switch (section) {
                    case PREAMBLE -> words.say("figures.section.preamble");
                    case PROACTIVE -> words.say("figures.section.proactive");
                    case ON_APPLICATION -> words.say("figures.section.on-application");
                    case MANAGEMENT -> words.say("figures.section.management");
                    case PLATFORM -> words.say("figures.section.platform");
                    case SUPERVISION -> words.say("figures.section.supervision");
                    case TABLE_2 -> words.say("figures.section.table-2");
                    case TABLE_3 -> words.say("figures.section.table-3");
                    case TABLE_4 -> words.say("figures.section.table-4");
                    case PROBLEMS -> words.say("figures.section.problems");
                    case OTHER -> words.say("figures.section.other");
                };
    }
}
