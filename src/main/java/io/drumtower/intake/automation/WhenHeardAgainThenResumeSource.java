package io.drumtower.intake.automation;

import io.drumtower.intake.command.DataSourceCommand.ResumeDataSource;
import io.drumtower.kernel.WhenDue;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** A delivery ends a silence. */
@Component
class WhenHeardAgainThenResumeSource implements WhenDue {

    private final CommandGateway commands;

    WhenHeardAgainThenResumeSource(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String what() {
        return "intake.resumption";
    }

    @Override
    public void due(String id, Instant at) {
        commands.sendAndWait(new ResumeDataSource(id, at));
    }
}
