package io.drumtower.figures.outbound;

import static java.util.stream.Collectors.toMap;

import io.drumtower.figures.FindDays;
import io.drumtower.figures.FindLedger;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.HalfHour;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The first page: what happened in each half hour of a day. Who may not read figures finds his roles there. */
@Controller
class HalfHoursPage {

    private static final List<String> READERS =
            List.of("DUTY", "SUPERVISOR", "OPERATIONS", "EDITOR", "AUTHOR", "CLEARER");

    private static final List<String> LARGE =
            List.of(HalfHours.BLOCKED, HalfHours.DETECTED, HalfHours.VIEWS, HalfHours.REQUESTS, HalfHours.PEAK_MINUTE);

    record Rule(String name, String definition) {}

    private final QueryGateway queries;
    private final MessageSource texts;
    private final Clock clock;

    HalfHoursPage(QueryGateway queries, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/")
    @RolesAllowed("**")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String day, Locale language, HttpServletRequest request) {
        if (READERS.stream().noneMatch(request::isUserInRole)) {
            return page("closed");
        }
        var words = Words.in(language, texts, queries);
        var chosen = ChosenDay.of(day);
        var days = queries.query(new FindDays(chosen.day(), today(), HalfHours.FIGURES), FindDays.Days.class)
                .join();
        if (chosen.wrong() != null) {
            var wrong = page("wrong").addObject("wrong", chosen.wrong()).addObject("days", days);
            wrong.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return wrong;
        }
        var shown = chosen.day() == null ? days.newest() : chosen.day();
        if (shown == null) {
            return page("empty").addObject("root", root()).addObject("rejected", rejected(words));
        }
        var half = read(shown);
        return page(half, words)
                .addObject("days", days)
                .addObject("root", root())
                .addObject("rejected", half.records() == 0 ? rejected(half, words) : "");
    }

    /** Of the newest day on which anything came, when nothing of it counted. */
    private String rejected(Words words) {
        var days = queries.query(new FindDays(null, today(), List.of(HalfHours.REJECTED)), FindDays.Days.class)
                .join();
        return days.newest() == null ? "" : rejected(read(days.newest()), words);
    }

    private static String rejected(HalfHours day, Words words) {
        var rejected = day.rejected();
        return rejected == 0
                ? ""
                : words.say("figures.day.only-rejected", words.texts().day(day.day()), Texts.number(rejected));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private HalfHours read(LocalDate day) {
        var query = new FindPeriods(BusinessDay.start(day), HalfHour.LENGTH, HalfHours.countOf(day), List.of(), true);
        var answer = queries.query(query, FindPeriods.Periods.class).join();
        return new HalfHours(day, answer.position(), answer.periods());
    }

    private ModelAndView page(HalfHours day, Words words) {
        var rule = words.definition(HalfHours.BLOCKED).countingRule();
        return page("day")
                .addObject("day", day.day())
                .addObject("title", words.texts().day(day.day()))
                .addObject("figures", DayFigure.of(day, words))
                .addObject("charts", Charts.of(day, words))
                .addObject("table", DayTable.of(day, words))
                .addObject("feeds", FeedOfDay.of(day, names(), words))
                .addObject("rules", rules(words))
                .addObject("rule", rule)
                .addObject("late", late(day, words))
                .addObject("unread", day.rejected() == 0 ? "" : Texts.number(day.rejected()))
                .addObject("tops", FigureAddress.tops(day.start(), HalfHours.end(day.day())))
                .addObject("foot", words.say("figures.day.foot", Texts.number(day.position()), rule));
    }

    private Map<String, String> names() {
        return queries.query(new FindLedger(List.of()), FindLedger.Ledger.class).join().feeds().stream()
                .collect(toMap(FindLedger.Feed::id, FindLedger.Feed::name));
    }

    private static String late(HalfHours day, Words words) {
        var late = day.late();
        var key = late == day.records() ? "figures.day.all-late" : "figures.day.late";
        return late == 0 ? "" : words.say(key, Texts.number(late));
    }

    /** The definitions (口径) of the numbers that are set large. */
    private static List<Rule> rules(Words words) {
        return LARGE.stream()
                .map(key ->
                        new Rule(words.name(key), words.in(words.definition(key).definition())))
                .toList();
    }

    private static ModelAndView page(String state) {
        return new ModelAndView("half-hours").addObject("state", state);
    }
}
