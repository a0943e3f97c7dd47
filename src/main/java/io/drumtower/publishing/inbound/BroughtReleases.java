package io.drumtower.publishing.inbound;

import io.drumtower.kernel.RuleViolation;
import io.drumtower.kernel.Shown.Kind;
import io.drumtower.kernel.Tellings;
import io.drumtower.kernel.Visible;
import io.drumtower.publishing.FindReleased;
import io.drumtower.publishing.command.PublicationCommand;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawSighting;
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
    private static final int AT_ONCE = 100;

    private final Tellings tellings;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    BroughtReleases(Tellings tellings, CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.tellings = tellings;
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
        var told = tellings.of(Kind.PUBLICATION, delivery, AT_ONCE);
        var others = tellings.byOthers(Kind.PUBLICATION, delivery, told);
        for (var one : released(told)) {
            var id = one.id().toString();
            send(
                    one.vouched() || others.contains(id)
                            ? new WithdrawSighting(id, delivery, by, clock.instant())
                            : new WithdrawPublication(id, reason, delivery, by, clock.instant()));
        }
        tellings.forget(Kind.PUBLICATION, delivery, told);
        return told.size() < AT_ONCE;
    }

    private List<FindReleased.One> released(List<String> ids) {
        var asked = new FindReleased(ids.stream().map(UUID::fromString).toList());
        return queries.query(asked, FindReleased.Released.class).join().publications();
    }

    private void send(PublicationCommand command) {
        try {
            commands.sendAndWait(command);
        } catch (RuleViolation broken) {
            // somebody has withdrawn it already
        }
    }
}
