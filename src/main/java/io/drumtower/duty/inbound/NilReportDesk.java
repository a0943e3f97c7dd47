package io.drumtower.duty.inbound;

import io.drumtower.duty.GetNilPeriod;
import io.drumtower.duty.NilPeriod;
import io.drumtower.duty.command.ReportNil;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.time.LocalDate;
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
        visible.await("duty.inspections"); // what was found or declared a moment ago is no nil
        visible.await("duty.incidents");
        return queries.query(new GetNilPeriod(occasion, kind, day, from), NilPeriod.class)
                .join();
    }

    /** @return whether it is new */
    boolean report(NilPeriod period, String by) {
        boolean changed = commands.sendAndWait(new ReportNil(period, by, clock.instant()));
        visible.await("duty.nils");
        visible.await("duty.watch");
        return changed;
    }
}
