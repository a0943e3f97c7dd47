package io.drumtower.duty.automation;

import io.drumtower.duty.FindUndoneInspections;
import io.drumtower.duty.command.InspectionCommand.MissInspection;
import io.drumtower.kernel.WhenDue;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** An inspection that left a group out is missed from when its time was over, however late the clockwork is. */
@Component
class WhenInspectionNotDoneThenMissInspection implements WhenDue {

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Clock clock;

    WhenInspectionNotDoneThenMissInspection(QueryGateway queries, CommandGateway commands, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "duty.inspection";
    }

    @Override
    public void due(String occasion, Instant at) {
        var now = clock.instant();
        queries.query(new FindUndoneInspections(occasion, now), FindUndoneInspections.UndoneInspections.class)
                .join()
                .inspections()
                .forEach(inspection -> commands.sendAndWait(new MissInspection(inspection, now)));
    }
}
