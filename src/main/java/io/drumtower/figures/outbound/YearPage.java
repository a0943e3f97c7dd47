package io.drumtower.figures.outbound;

import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.FindYear;
import io.drumtower.figures.ReportSection;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Completeness;
import io.drumtower.kernel.ReportYear;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year's totals, by section of the annual report, and why they are so (数据). */
@Controller
class YearPage {

    private static final String ELSEWHERE = "";

    /**
     * @param id of its place on the page
     * @param title of the section
     */
    record Part(String id, String title, List<YearRow> rows) {}

    private final YearReads years;
    private final Asked asked;
    private final Completeness completeness;
    private final Clock clock;

    YearPage(YearReads years, Asked asked, Completeness completeness, Clock clock) {
        this.years = years;
        this.asked = asked;
        this.completeness = completeness;
        this.clock = clock;
    }

    /**
     * @param year left out is the one that a report is due of
     * @param asOf a position of the log, or a time with its zone; left out is now
     * @param against the same, to be compared with
     */
    @GetMapping("/figures")
    @RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "EDITOR", "AUTHOR", "CLEARER"})
    ModelAndView show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String against,
            Locale language) {
        var words = years.words(language);
        var shown = year == null ? ReportYear.at(clock.instant()) : year;
        var position = asked.position(asOf, "asOf");
        var compared = asked.position(against, "against");
        var figures = years.year(shown, position);
        return new ModelAndView("figures/year")
                .addObject("year", String.valueOf(shown))
                .addObject("before", String.valueOf(shown - 1))
                .addObject("after", String.valueOf(shown + 1))
                .addObject("position", Texts.number(figures.position()))
                .addObject("now", Asked.isPosition(asOf) ? "" : asOf == null || asOf.isBlank() ? now() : asOf)
                .addObject("asOf", position == null ? "" : asOf)
                .addObject("against", compared == null ? "" : against)
                .addObject("againstPosition", compared == null ? "" : Texts.number(compared))
                .addObject("againstTime", Asked.isPosition(against) ? "" : against)
                .addObject("complete", completeness.isComplete())
                .addObject("parts", parts(figures, shown, position, compared, words));
    }

    private String now() {
        return Texts.minute(clock.instant());
    }

    private List<Part> parts(
            FindYear.Year figures, int year, @Nullable Long position, @Nullable Long compared, Words words) {
        var before = byKey(years.year(year - 1, position));
        var against = compared == null ? Map.<String, Figure>of() : byKey(years.year(year, compared));
        var over = !clock.instant().isBefore(BusinessDay.start(LocalDate.of(year + 1, 1, 1)));
        var bySection = new LinkedHashMap<String, List<YearRow>>();
        for (var section : ReportSection.values()) {
            bySection.put(section.mark(), new ArrayList<>());
        }
        bySection.put(ELSEWHERE, new ArrayList<>());
        for (var figure : figures.figures()) {
            var definition = words.definition(figure.key());
            Objects.requireNonNull(bySection.get(Objects.requireNonNullElse(definition.section(), ELSEWHERE)))
                    .add(YearRow.of(
                            definition,
                            figure,
                            Objects.requireNonNull(before.get(figure.key())),
                            against.get(figure.key()),
                            over,
                            words));
        }
        return bySection.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> new Part(id(one.getKey()), title(one.getKey(), words), one.getValue()))
                .toList();
    }

    private static String id(String mark) {
        return mark.equals(ELSEWHERE)
                ? "elsewhere"
                : ReportSection.of(mark).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(String mark, Words words) {
        return mark.equals(ELSEWHERE)
                ? words.say("figures.section.elsewhere")
                : switch (ReportSection.of(mark)) {
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

    private static Map<String, Figure> byKey(FindYear.Year year) {
        return year.figures().stream().collect(Collectors.toMap(Figure::key, one -> one));
    }
}
