package io.drumtower.duty.inbound;

import io.drumtower.duty.command.AlarmCommand.AcknowledgeAlarm;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Somebody sees to an alarm. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR"})
class AlarmController {

    private static final Pattern ID = Pattern.compile("(.+)~([1-9][0-9]{0,8})");

    private final CommandGateway commands;
    private final Visible visible;
    private final Clock clock;

    AlarmController(CommandGateway commands, Visible visible, Clock clock) {
        this.commands = commands;
        this.visible = visible;
        this.clock = clock;
    }

    @PostMapping("/api/alarms/{id}/acknowledgements")
    @ResponseBody
    Map<String, String> acknowledge(@PathVariable String id, Principal by) {
        send(id, by);
        return Map.of("id", id);
    }

    @PostMapping("/alarms/{id}/acknowledgements")
    String acknowledgeOnPage(@PathVariable String id, Principal by) {
        send(id, by);
        return "redirect:/alarms?acknowledged";
    }

    private void send(String id, Principal by) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            throw Refused.notFound("duty.problem.no-such-alarm", id);
        }
        var number = Integer.parseInt(parts.group(2));
        var unused = commands.<Object>sendAndWait(
                new AcknowledgeAlarm(parts.group(1), number, by.getName(), clock.instant()));
        visible.await("duty.alarms");
    }
}
