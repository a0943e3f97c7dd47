package io.drumtower.intake.inbound;

import io.drumtower.intake.command.DataSourceCommand.RegisterDataSource;
import io.drumtower.kernel.Inlet;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Registers a data source; its machine has no token until one is asked for. */
@Component
class SourceInlet implements Inlet {

    private final CommandGateway commands;
    private final ShownIntakes intakes;
    private final JsonMapper json;
    private final Clock clock;

    SourceInlet(CommandGateway commands, ShownIntakes intakes, JsonMapper json, Clock clock) {
        this.commands = commands;
        this.intakes = intakes;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/api/sources";
    }

    @Override
    public void take(String id, byte[] body, String by) {
        var plan = json.readValue(body, SourceRequest.class).plan(intakes);
        commands.sendAndWait(new RegisterDataSource(id, plan, by, clock.instant()));
    }
}
