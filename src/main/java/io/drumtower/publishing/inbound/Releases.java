package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.publishing.PublicationEvent.PublicationSighted;
import io.drumtower.publishing.archive.Sightings;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.inbound.Published.Origin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Takes what was published, from people and from sources alike. One publication counts once, whoever brings it: the first
 * time it is released, a second source has only seen it, and what the same source says otherwise later is a correction.
 */
@Component
class Releases {

    enum Outcome {
        RELEASED,
        CORRECTED,
        /** It is known, and nothing about it is new from this source. */
        KNOWN
    }

    private final Facts facts;
    private final Sightings sightings;
    private final CommandGateway commands;
    private final Clock clock;

    Releases(Facts facts, Sightings sightings, CommandGateway commands, Clock clock) {
        this.facts = facts;
        this.sightings = sightings;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * @param publications at most {@link Facts#UNIT}; of several that are the same, the last says what it is
     * @return by id, what became of it
     */
    Map<UUID, Outcome> take(List<Published> publications, Origin origin) {
        var byId = new LinkedHashMap<UUID, Published>();
        publications.forEach(one -> byId.put(one.id(), one));
        var seen = sightings.of(origin.source(), byId.keySet());
        var outcomes = new HashMap<UUID, Outcome>();
        byId.forEach((id, one) -> {
            var digest = seen.get(id);
            if (digest != null && !digest.equals(one.digest())) {
                outcomes.put(id, correct(id, one, origin)); // may come twice: then nothing is left to correct
            } else {
                outcomes.put(id, Outcome.KNOWN);
            }
        });
        var released = append(byId, seen, origin);
        released.forEach(id -> outcomes.put(id, Outcome.RELEASED));
        if (origin.by() != null) { // whoever records by hand what a source has brought knows better
            byId.forEach((id, one) -> {
                if (!released.contains(id) && !seen.containsKey(id)) {
                    outcomes.put(id, correct(id, one, origin));
                }
            });
        }
        return outcomes;
    }

    private Outcome correct(UUID id, Published one, Origin origin) {
        try {
            return send(id, one, origin) ? Outcome.CORRECTED : Outcome.KNOWN;
        } catch (RuleViolation broken) {
            if (origin.by() != null) {
                throw broken;
            }
            return Outcome.KNOWN; // a source still shows what the office has withdrawn
        }
    }

    private boolean send(UUID id, Published one, Origin origin) {
        return commands.sendAndWait(new CorrectPublication(
                id.toString(),
                one.counted().form(),
                one.counted().publishedAt(),
                one.described(),
                origin.sourceOrNull(),
                origin.by(),
                clock.instant()));
    }

    private Set<UUID> append(Map<UUID, Published> byId, Map<UUID, String> seen, Origin origin) {
        var unseen = byId.entrySet().stream()
                .filter(one -> !seen.containsKey(one.getKey()))
                .map(one -> one.getValue().fact(origin))
                .toList();
        var digests = byId.entrySet().stream()
                .filter(one -> !one.getValue().digest().equals(seen.get(one.getKey())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().digest()));
        if (digests.isEmpty()) {
            return Set.of();
        }
        var appended = facts.append(unseen, counted -> {
            sightings.remember(origin.source(), digests);
            return sighted(unseen, counted, origin);
        });
        return appended.counted().stream().map(Fact::id).collect(Collectors.toSet());
    }

    /** Those that another source had brought before. */
    private List<PublicationSighted> sighted(List<Fact> unseen, List<Fact> counted, Origin origin) {
        if (origin.by() != null) {
            return List.of();
        }
        var fresh = new HashSet<UUID>();
        counted.forEach(one -> fresh.add(one.id()));
        var sighted = new ArrayList<PublicationSighted>();
        for (var one : unseen) {
            if (!fresh.contains(one.id())) {
                sighted.add(new PublicationSighted(
                        one.id().toString(), origin.source(), origin.delivery(), clock.instant()));
            }
        }
        return sighted;
    }
}
