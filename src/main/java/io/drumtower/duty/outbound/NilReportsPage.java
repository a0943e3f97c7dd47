package io.drumtower.duty.outbound;

import io.drumtower.duty.ReportedNil;
import io.drumtower.duty.projection.FindNilsOfYear;
import io.drumtower.duty.projection.FindNilsOfYear.Vouched;
import io.drumtower.figures.FindFigure;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.ReportYear;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Choice;
import io.drumtower.pages.Members;
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

    private enum State {
        NONE(""),
        PART(""),
        WHOLE("b-ok"),
        DENIED("b-bad");

        private final String css;

        State(String css) {
            this.css = css;
        }
    }

    record Period(String from, String to, String by, String at, long position) {}

    /**
     * @param css of the badge that says how it stands
     * @param spans what the periods cover together
     */
    record Row(String name, String state, String css, List<String> spans, List<Period> periods) {}

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
        var shown = year == null ? ReportYear.at(clock.instant()) : Members.year(year);
        return new ModelAndView("duty/nil-reports")
                .addObject("year", String.valueOf(shown))
                .addObject("first", LocalDate.of(shown, 1, 1).toString())
                .addObject("last", last(shown).toString())
                .addObject("kinds", kinds(said))
                .addObject("rows", rows(shown, said));
    }

    /** Of a year that is not over, yesterday: only what has passed can be vouched for. */
    private LocalDate last(int year) {
        var last = LocalDate.of(year, 12, 31);
        var yesterday = BusinessDay.of(clock.instant()).minusDays(1);
        return yesterday.getYear() == year ? yesterday : last;
    }

    private static List<Choice> kinds(Texts said) {
        return Stream.of(ReportedNil.values())
                .map(one -> new Choice(one.name(), name(one, said)))
                .toList();
    }

    private List<Row> rows(int year, Texts said) {
        var nils = queries.query(new FindNilsOfYear(year), FindNilsOfYear.Nils.class)
                .join()
                .all();
        return Stream.of(ReportedNil.values())
                .map(kind -> row(
                        kind,
                        year,
                        nils.stream().filter(one -> one.kind() == kind).toList(),
                        said))
                .toList();
    }

    private Row row(ReportedNil kind, int year, List<Vouched> nils, Texts said) {
        var spans = Span.of(nils);
        var state = nils.isEmpty()
                ? State.NONE
                : spans.stream().anyMatch(one -> isDenied(kind, one))
                        ? State.DENIED
                        : spans.stream().anyMatch(one -> one.covers(year)) ? State.WHOLE : State.PART;
        return new Row(
                name(kind, said),
                said.say("duty.nil-state." + state.name().toLowerCase(Locale.ROOT)),
                state.css,
                spans.stream().map(one -> one.words(said)).toList(),
                nils.stream().map(NilReportsPage::period).toList());
    }

    /** Something was recorded after somebody had vouched for it. */
    private boolean isDenied(ReportedNil kind, Span span) {
        var from = BusinessDay.start(span.from());
        var to = BusinessDay.start(span.to().plusDays(1));
        return kind.denies().stream()
                .map(key -> queries.query(new FindFigure(key, from, to, List.of(), null), FindFigure.Figure.class)
                        .join())
                .anyMatch(figure -> figure.value() != null && figure.value() > 0);
    }

    private static Period period(Vouched one) {
        return new Period(one.from().toString(), one.to().toString(), one.by(), Texts.minute(one.at()), one.position());
    }

    private static String name(ReportedNil kind, Texts said) {
        return said.say("duty.nil-kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
