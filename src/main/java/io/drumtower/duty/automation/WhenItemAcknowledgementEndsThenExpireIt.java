package io.drumtower.duty.automation;

import io.drumtower.duty.command.ItemCommand.ExpireAcknowledgement;
import io.drumtower.kernel.WhenDue;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** An acknowledgement that nobody confirmed ends when it was due to, however late the clockwork is. */
@Component
class WhenItemAcknowledgementEndsThenExpireIt implements WhenDue {

    private final CommandGateway commands;

    WhenItemAcknowledgementEndsThenExpireIt(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String what() {
        return "duty.item-acknowledgement";
    }

    @Override
    public void due(String id, Instant at) {
        commands.sendAndWait(new ExpireAcknowledgement(id, at));
    }
}
