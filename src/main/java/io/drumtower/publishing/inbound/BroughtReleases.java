package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Mentions;
import io.drumtower.kernel.Mentions.Of;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.kernel.Visible;
import io.drumtower.publishing.FindReleased;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Takes back what a withdrawn delivery had told of: what nobody else tells of counts no longer. */
@Component
class BroughtReleases {

    /** The clockwork calls, and has other things to do. */
    private static final int AT_ONCE = 200;

    private final Mentions mentions;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    BroughtReleases(Mentions mentions, CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.mentions = mentions;
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
        var alone = mentions.alone(delivery, Of.PUBLICATION, AT_ONCE);
        released(alone)
                .forEach(id -> send(new WithdrawPublication(id.toString(), reason, delivery, by, clock.instant())));
        mentions.forget(Of.PUBLICATION, delivery, alone);
        return alone.size() < AT_ONCE;
    }

    private List<UUID> released(List<String> ids) {
        var asked = new FindReleased(ids.stream().map(UUID::fromString).toList());
        return queries.query(asked, FindReleased.Released.class).join().ids();
    }

    private void send(WithdrawPublication command) {
        try {
            commands.sendAndWait(command);
        } catch (RuleViolation broken) {
            // somebody has withdrawn it already
        }
    }
}
