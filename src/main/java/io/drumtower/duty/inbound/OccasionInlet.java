package io.drumtower.duty.inbound;

import io.drumtower.duty.command.OccasionCommand.ScheduleOccasion;
import io.drumtower.kernel.Inlet;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Schedules an occasion. */
@Component
class OccasionInlet implements Inlet {

    private final CommandGateway commands;
    private final JsonMapper json;
    private final Visible visible;
    private final Clock clock;

    OccasionInlet(CommandGateway commands, JsonMapper json, Visible visible, Clock clock) {
        this.commands = commands;
        this.json = json;
        this.visible = visible;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/api/occasions";
    }

    @Override
    public void take(String id, byte[] body, String by) {
        var plan = json.readValue(body, OccasionRequest.class).plan();
        commands.sendAndWait(new ScheduleOccasion(id, plan, by, clock.instant()));
        visible.await("duty.occasions");
    }
}
