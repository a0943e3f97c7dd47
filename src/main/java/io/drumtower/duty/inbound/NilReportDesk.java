package io.drumtower.duty.inbound;

import io.drumtower.duty.GetNilPeriod;
import io.drumtower.duty.NilPeriod;
import io.drumtower.duty.ReportedNil;
import io.drumtower.duty.command.ReportNil;
import io.drumtower.figures.FindFigure;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says that nothing happened, for programs and for people. */
@Component
class NilReportDesk {

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Visible visible;
    private final Clock clock;

    NilReportDesk(QueryGateway queries, CommandGateway commands, Visible visible, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.visible = visible;
        this.clock = clock;
    }

    /** @param from as in {@link GetNilPeriod} */
    NilPeriod period(@Nullable String occasion, String kind, LocalDate day, @Nullable LocalDate from) {
        visible.await("duty.inspections"); // what was found or counted a moment ago is no nil
        visible.await("figures.ledger");
        var period = queries.query(new GetNilPeriod(occasion, kind, day, from), NilPeriod.class)
                .join();
        return from == null ? period : period.withKnown(counted(period));
    }

    /** Keys of figures that are more than 0 in the period. */
    private List<String> counted(NilPeriod period) {
        return ReportedNil.find(period.kind()).stream()
                .flatMap(kind -> kind.denies().stream())
                .map(key -> new FindFigure(key, period.from(), period.to(), List.of(), null))
                .map(one -> queries.query(one, FindFigure.Figure.class).join())
                .filter(figure -> figure.value() != null && figure.value() > 0)
                .map(FindFigure.Figure::key)
                .toList();
    }

    /** @return whether it is new */
    boolean report(NilPeriod period, String by) {
        boolean changed = commands.sendAndWait(new ReportNil(period, by, clock.instant()));
        visible.await("duty.nils");
        visible.await("duty.watch");
        return changed;
    }
}
