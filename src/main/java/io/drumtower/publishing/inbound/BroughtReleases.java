package io.drumtower.publishing.inbound;

import io.drumtower.kernel.RuleViolation;
import io.drumtower.kernel.Visible;
import io.drumtower.publishing.FindReleased;
import io.drumtower.publishing.command.PublicationCommand;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawSighting;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Takes back what a withdrawn delivery had told of: what nobody else tells of counts no longer. */
@Component
class BroughtReleases {

    /** The clockwork calls, and has other things to do. */
    private static final int AT_ONCE = 100;

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    BroughtReleases(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    /** @return whether nothing is left */
    boolean withdraw(String delivery, String reason, String by) {
        if (!visible.await("publishing.publications")) {
            return false;
        }
        var left = queries.query(new FindReleased(delivery, AT_ONCE), FindReleased.Released.class)
                .join()
                .publications();
        left.forEach(one -> send(
                one.alone()
                        ? new WithdrawPublication(one.id(), reason, delivery, by, clock.instant())
                        : new WithdrawSighting(one.id(), delivery, by, clock.instant())));
        return left.size() < AT_ONCE;
    }

    private void send(PublicationCommand command) {
        try {
            commands.sendAndWait(command);
        } catch (RuleViolation broken) {
            // somebody has withdrawn it already
        }
    }
}
