package io.drumtower.publishing.inbound;

import io.drumtower.kernel.RuleViolation;
import io.drumtower.kernel.Visible;
import io.drumtower.publishing.FindWithdrawn;
import io.drumtower.publishing.FindWithdrawn.Withdrawn;
import io.drumtower.publishing.command.PublicationCommand.RestorePublication;
import io.drumtower.publishing.command.PublicationCommand.RetellPublication;
import io.drumtower.publishing.inbound.Published.Origin;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * What was withdrawn with a delivery, such as a wrong file, counts again when somebody sends it anew or records it by
 * hand, as it says then. What somebody has withdrawn stays so, and a feed, which shows again and again what it has, brings
 * nothing back.
 */
@Component
class Returns {

    private static final String SENT_ANEW = "随新送达的批次恢复计入";
    private static final String RECORDED_ANEW = "重新登记";

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    Returns(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    Withdrawn withdrawn(Collection<UUID> publications) {
        return queries.query(new FindWithdrawn(publications), Withdrawn.class).join();
    }

    /**
     * @param publications that are known, and what is told of them
     * @return those that are to come back
     */
    Map<UUID, Told> of(Map<UUID, Told> publications, Origin origin) {
        if (publications.isEmpty() || origin.polled() || !visible.await("publishing.publications")) {
            return Map.of(); // what cannot be seen stays
        }
        var returning = new HashMap<>(publications);
        returning.keySet().retainAll(withdrawn(publications.keySet()).withDelivery());
        return returning;
    }

    /** @return false when another has brought it back meanwhile */
    boolean bringBack(UUID publication, Told told, Origin origin) {
        var id = publication.toString();
        var now = clock.instant();
        var by = origin.by();
        try {
            commands.sendAndWait(
                    by == null
                            ? new RestorePublication(id, SENT_ANEW, origin.delivery(), origin.source(), now)
                            : new RestorePublication(id, RECORDED_ANEW, by, now));
        } catch (RuleViolation broken) {
            return false;
        }
        try {
            commands.sendAndWait(retelling(id, told, origin, now));
        } catch (RuleViolation broken) {
            // it counts by what is known of it: an interpretation without its policy
        }
        return true;
    }

    private static RetellPublication retelling(String id, Told told, Origin origin, Instant now) {
        var one = told.published();
        return new RetellPublication(
                id,
                one.counted(),
                one.described(),
                one.undated(),
                told.isFormTold(),
                origin.sourceOrNull(),
                origin.by(),
                now);
    }
}
