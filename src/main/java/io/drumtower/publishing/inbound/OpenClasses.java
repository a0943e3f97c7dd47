package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.kernel.Visible;
import io.drumtower.publishing.FindOpen;
import io.drumtower.publishing.PublicationEntry;
import io.drumtower.publishing.command.PublicationCommand.ClassifyPublication;
import io.drumtower.publishing.inbound.Published.Origin;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What waits for its category or series takes what another source tells, whichever of the two came first. */
@Component
class OpenClasses {

    private final Facts facts;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    OpenClasses(Facts facts, CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.facts = facts;
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    /** @param fresh those of {@code told} that are new to the origin, and perhaps known to others */
    void fill(List<Told> told, List<Fact> fresh, Origin origin) {
        var telling = telling(told);
        var known = facts.known(
                fresh.stream().filter(one -> telling.containsKey(one.id())).toList());
        if (known.isEmpty()) {
            return;
        }
        if (!visible.await("publishing.publications")) {
            return; // what cannot be seen is left to an editor
        }
        queries.query(new FindOpen(known), FindOpen.Open.class)
                .join()
                .publications()
                .forEach(open -> tell(open, Objects.requireNonNull(telling.get(UUID.fromString(open.id()))), origin));
    }

    private static Map<UUID, Published> telling(List<Told> told) {
        var telling = new HashMap<UUID, Published>();
        for (var one : told) {
            var counted = one.published().counted();
            if (counted.category() != null || counted.series() != null) {
                telling.putIfAbsent(one.published().id(), one.published());
            }
        }
        return telling;
    }

    private void tell(PublicationEntry open, Published told, Origin origin) {
        var counted = told.counted();
        var tellsCategory = counted.category() != null && open.classedBy().isCategoryOpenTo(origin.source());
        var tellsSeries = counted.series() != null && open.classedBy().isSeriesOpenTo(origin.source());
        if (!tellsCategory && !tellsSeries) {
            return;
        }
        try {
            commands.sendAndWait(new ClassifyPublication(
                    open.id(),
                    counted.category(),
                    counted.series(),
                    told.described().policyRef(),
                    origin.source(),
                    clock.instant()));
        } catch (RuleViolation broken) {
            // it was withdrawn meanwhile, or is an interpretation of nothing
        }
    }
}
