package io.drumtower.duty.automation;

import io.drumtower.duty.command.AlarmCommand.ExpireAcknowledgement;
import io.drumtower.duty.projection.FindAlarm;
import io.drumtower.kernel.WhenDue;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Who saw to it half an hour ago may have fallen asleep. */
@Component
class WhenAcknowledgementEndsThenGoOnCalling implements WhenDue {

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Clock clock;

    WhenAcknowledgementEndsThenGoOnCalling(QueryGateway queries, CommandGateway commands, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "duty.acknowledgement";
    }

    @Override
    public void due(String id, Instant at) {
        var alarm =
                queries.query(new FindAlarm(id), FindAlarm.Found.class).join().alarm();
        var now = clock.instant();
        if (alarm != null
                && alarm.acknowledgement() != null
                && !alarm.acknowledgement().until().isAfter(now)) {
            commands.sendAndWait(new ExpireAcknowledgement(alarm.key(), alarm.number(), now));
        }
    }
}
