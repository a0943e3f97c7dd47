package io.drumtower.duty.inbound;

import io.drumtower.duty.calls.Switchboard;
import io.drumtower.duty.command.AlarmCommand.RaiseAlarm;
import io.drumtower.duty.command.AlarmCommand.SettleAlarm;
import io.drumtower.kernel.Alarms;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Takes what contexts call for attention to. */
@Component
class AlarmDesk implements Alarms {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.:_-]{1,160}");

    private final CommandGateway commands;
    private final Switchboard switchboard;
    private final Clock clock;

    AlarmDesk(CommandGateway commands, Switchboard switchboard, Clock clock) {
        this.commands = commands;
        this.switchboard = switchboard;
        this.clock = clock;
    }

    @Override
    public void raise(String key, Severity severity, String text, List<String> arguments) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of an alarm: " + key);
        }
        var unused = commands.<Object>sendAndWait(
                new RaiseAlarm(key, severity, text, arguments, switchboard.ladder(severity), clock.instant()));
    }

    @Override
    public void settle(String key) {
        var unused = commands.<Object>sendAndWait(new SettleAlarm(key, clock.instant()));
    }
}
