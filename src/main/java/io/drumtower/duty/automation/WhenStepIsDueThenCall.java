package io.drumtower.duty.automation;

import io.drumtower.duty.AlarmKey;
import io.drumtower.duty.calls.Switchboard;
import io.drumtower.duty.command.AlarmCommand.CallNext;
import io.drumtower.duty.projection.FindAlarm;
import io.drumtower.kernel.WhenDue;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The ladder of an alarm, step by step. The row of the alarm decides: a rebuild goes through old reminders again. */
@Component
class WhenStepIsDueThenCall implements WhenDue {

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Switchboard switchboard;
    private final Clock clock;

    WhenStepIsDueThenCall(QueryGateway queries, CommandGateway commands, Switchboard switchboard, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.switchboard = switchboard;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "duty.ladder";
    }

    @Override
    public void due(String id, Instant at) {
        var alarm =
                queries.query(new FindAlarm(id), FindAlarm.Found.class).join().alarm();
        var now = clock.instant();
        var next = alarm == null ? null : alarm.next();
        if (alarm == null || next == null || next.at().isAfter(now)) {
            return;
        }
        var occasion = AlarmKey.read(alarm.key()).map(AlarmKey::occasion).orElse(null);
        var callee = switchboard.find(next.turn(), occasion, now);
        commands.sendAndWait(
                new CallNext(alarm.key(), alarm.number(), alarm.callCount() + 1, callee.called(), callee.lines(), now));
    }
}
