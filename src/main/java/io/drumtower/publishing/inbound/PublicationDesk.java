package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import io.drumtower.publishing.GetPublication;
import io.drumtower.publishing.PublicationEntry;
import io.drumtower.publishing.command.PublicationCommand;
import io.drumtower.publishing.inbound.Published.Origin;
import io.drumtower.publishing.inbound.Releases.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What people do with publications, by a program or a form. */
@Component
class PublicationDesk {

    private final Releases releases;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    PublicationDesk(Releases releases, CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.releases = releases;
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Released, or corrected when it is known.
     *
     * @throws Refused when it is known and classified otherwise: that is decided, not corrected
     */
    Outcome release(Published published, String by) {
        var id = published.id();
        var outcome = releases.take(List.of(published), Origin.of(by)).getOrDefault(id, Outcome.KNOWN);
        if (outcome == Outcome.KNOWN) {
            requireSameClass(published, read(id.toString()));
        }
        return outcome;
    }

    private static void requireSameClass(Published published, PublicationEntry known) {
        var counted = published.counted();
        if (known.withdrawnAt() != null) {
            throw Refused.conflict("publishing.rule.withdrawn");
        }
        if (counted.category() != known.category() || counted.series() != known.series()) {
            throw Refused.conflict("publishing.problem.classified-otherwise", known.id());
        }
    }

    boolean send(PublicationCommand command) {
        var unused = read(command.id()); // refuses an unknown one
        boolean changed = commands.sendAndWait(command);
        return changed;
    }

    PublicationEntry read(String id) {
        return tell(id).publication();
    }

    GetPublication.Told tell(String id) {
        visible.await("publishing.publications");
        return queries.query(new GetPublication(id), GetPublication.Told.class).join();
    }
}
