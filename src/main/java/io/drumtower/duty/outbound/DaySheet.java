package io.drumtower.duty.outbound;

import io.drumtower.duty.FindShifts;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.projection.FindInspections;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.Measure;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The sheet of a day (值守日报表), to be printed and signed: its half hours, their totals, who watched. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class DaySheet {

    static final List<String> KEYS =
            List.of(WallScore.BLOCKED, "attacks.challenged", "attacks.detected", WallScore.VIEWS, WallScore.PEAK);

    private final QueryGateway queries;
    private final MessageSource texts;
    private final Clock clock;

    DaySheet(QueryGateway queries, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/occasions/{occasion}/days/{day}")
    ModelAndView sheet(@PathVariable String occasion, @PathVariable LocalDate day, Locale language) {
        var words = Words.in(language, texts, queries);
        var now = clock.instant();
        var entry =
                queries.query(new GetOccasion(occasion), OccasionEntry.class).join();
        var grid = SlotGrid.of(entry);
        if (!WallWindow.days(grid).contains(day)) {
            throw Refused.notFound("duty.problem.no-such-day", day, entry.name());
        }
        var window = WallWindow.of(grid, now, day);
        var from = grid.start(window.first());
        var to = grid.end(window.last());
        var totals = KEYS.stream().map(key -> total(key, from, to, grid)).toList();
        return new ModelAndView("duty/day")
                .addObject("occasion", OccasionRow.of(entry, now, words))
                .addObject("heading", words.texts().day(day))
                .addObject("names", KEYS.stream().map(words::name).toList())
                .addObject("rows", DayRow.of(window, Filed.of(entry, queries), now, words))
                .addObject(
                        "totals", totals.stream().map(one -> text(one, words)).toList())
                .addObject("peakAt", peakAt(totals.get(KEYS.indexOf(WallScore.PEAK))))
                .addObject("shifts", shifts(occasion, from, to, words))
                .addObject("inspections", inspections(occasion, from, to, now, words))
                .addObject("position", Texts.number(totals.get(0).position()))
                .addObject("printed", Texts.minute(now));
    }

    private FindFigure.Figure total(String key, Instant from, Instant to, SlotGrid grid) {
        return queries.query(new FindFigure(key, from, to, grid.sites(), null), FindFigure.Figure.class)
                .join();
    }

    private static String text(FindFigure.Figure figure, Words words) {
        return figure.value() == null ? words.state(Measure.NO_DATA) : Texts.number(figure.value());
    }

    private static String peakAt(FindFigure.Figure peak) {
        return peak.at() == null ? "" : Texts.time(peak.at());
    }

    private String shifts(String occasion, Instant from, Instant to, Words words) {
        return queries
                .query(new FindShifts(occasion, 0, Page.MAX_LIMIT), FindShifts.Shifts.class)
                .join()
                .items()
                .stream()
                .filter(shift -> shift.startedAt().isBefore(to)
                        && (shift.endedAt() == null || shift.endedAt().isAfter(from)))
                .map(DaySheet::shift)
                .collect(Collectors.joining(words.say("duty.slot.comma")));
    }

    private static String shift(ShiftEntry shift) {
        var end = shift.endedAt() == null ? "" : Texts.time(shift.endedAt());
        return Texts.time(shift.startedAt()) + "–" + end + " " + shift.team().officerInCharge();
    }

    private String inspections(String occasion, Instant from, Instant to, Instant now, Words words) {
        return queries
                .query(FindInspections.of(occasion), FindInspections.Inspections.class)
                .join()
                .page()
                .items()
                .stream()
                .filter(one ->
                        one.plan().due().isAfter(from) && !one.plan().due().isAfter(to))
                .map(one -> inspection(one, now, words))
                .collect(Collectors.joining(words.say("duty.slot.comma")));
    }

    private static String inspection(InspectionEntry one, Instant now, Words words) {
        var state = words.say(
                "duty.inspection." + InspectionRow.state(one, now).name().toLowerCase(Locale.ROOT));
        return "#" + one.plan().number() + " " + Texts.time(one.plan().due()) + " " + state;
    }
}
