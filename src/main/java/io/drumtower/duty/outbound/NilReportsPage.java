package io.drumtower.duty.outbound;

import io.drumtower.duty.ReportedNil;
import io.drumtower.duty.projection.FindNilsOfYear;
import io.drumtower.duty.projection.FindNilsOfYear.Vouched;
import io.drumtower.kernel.ReportYear;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the annual report of a year says to be nil, who vouches for it and over which days; with the form of the next. */
@Controller
class NilReportsPage {

    record Choice(String value, String words) {}

    record Period(String from, String to, String by, String at, long position) {}

    /**
     * @param whole whether the periods cover the year without a gap
     * @param spans what they cover together
     */
    record Row(String name, boolean whole, List<String> spans, List<Period> periods) {}

    /** Days in a row that somebody vouches for, both included. */
    private record Span(LocalDate from, LocalDate to) {

        /** @param nils by their first days */
        static List<Span> of(List<Vouched> nils) {
            var spans = new ArrayList<Span>();
            for (var one : nils) {
                var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
                if (last == null || one.from().isAfter(last.to().plusDays(1))) {
                    spans.add(new Span(one.from(), one.to()));
                } else if (one.to().isAfter(last.to())) {
                    spans.set(spans.size() - 1, new Span(last.from(), one.to()));
                }
            }
            return spans;
        }

        boolean covers(int year) {
            return !from.isAfter(LocalDate.of(year, 1, 1)) && !to.isBefore(LocalDate.of(year, 12, 31));
        }

        String words(Texts said) {
            return said.say("duty.nil.period", from.toString(), to.toString());
        }
    }

    private final QueryGateway queries;
    private final Visible visible;
    private final MessageSource texts;
    private final Clock clock;

    NilReportsPage(QueryGateway queries, Visible visible, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.visible = visible;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/nil-reports")
    @RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "EDITOR", "AUTHOR"})
    ModelAndView show(@RequestParam(required = false) @Nullable Integer year, Locale language) {
        visible.await("duty.nils");
        var said = new Texts(texts, language);
        var shown = year == null ? ReportYear.at(clock.instant()) : year;
        var nils = queries.query(new FindNilsOfYear(shown), FindNilsOfYear.Nils.class)
                .join()
                .all();
        return new ModelAndView("duty/nil-reports")
                .addObject("year", String.valueOf(shown))
                .addObject("first", LocalDate.of(shown, 1, 1).toString())
                .addObject("last", LocalDate.of(shown, 12, 31).toString())
                .addObject(
                        "kinds",
                        Stream.of(ReportedNil.values())
                                .map(one -> new Choice(one.name(), name(one, said)))
                                .toList())
                .addObject(
                        "rows",
                        Stream.of(ReportedNil.values())
                                .map(one -> row(one, shown, nils, said))
                                .toList());
    }

    private static Row row(ReportedNil kind, int year, List<Vouched> nils, Texts said) {
        var own = nils.stream().filter(one -> one.kind() == kind).toList();
        var spans = Span.of(own);
        return new Row(
                name(kind, said),
                spans.stream().anyMatch(one -> one.covers(year)),
                spans.stream().map(one -> one.words(said)).toList(),
                own.stream().map(NilReportsPage::period).toList());
    }

    private static Period period(Vouched one) {
        return new Period(one.from().toString(), one.to().toString(), one.by(), Texts.minute(one.at()), one.position());
    }

    private static String name(ReportedNil kind, Texts said) {
        return said.say("duty.nil-kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
