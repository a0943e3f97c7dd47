package io.drumtower.duty.inbound;

import io.drumtower.duty.FindIncidents;
import io.drumtower.duty.GetOutline;
import io.drumtower.duty.IncidentEntry;
import io.drumtower.duty.command.IncidentCommand;
import io.drumtower.duty.command.IncidentCommand.DeclareIncident;
import io.drumtower.duty.command.IncidentCommand.WithdrawIncident;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Takes incidents, from programs and from people. */
@Component
class IncidentDesk {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    IncidentDesk(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * @return whether it changed something
     * @throws Refused when there is no such occasion
     */
    boolean send(IncidentCommand command) {
        if (command instanceof DeclareIncident declare && declare.occasion() != null) {
            var unused = queries.query(new GetOutline(declare.occasion()), GetOutline.Outline.class)
                    .join();
        }
        boolean changed = commands.sendAndWait(command);
        return changed;
    }

    /** @throws Refused when there is no such incident */
    boolean withdraw(String id, String reason, String by) {
        return send(new WithdrawIncident(read(id).id(), reason, by, now()));
    }

    IncidentEntry read(String id) {
        visible.await("duty.incidents");
        return find(FindIncidents.one(id)).page().items().stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("duty.problem.no-such-incident", id));
    }

    FindIncidents.Incidents find(FindIncidents query) {
        return queries.query(query, FindIncidents.Incidents.class).join();
    }
}
