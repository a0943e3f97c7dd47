package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Facts;
import io.drumtower.publishing.archive.Sightings;
import io.drumtower.publishing.archive.Sightings.Sighting;
import io.drumtower.publishing.inbound.Published.Origin;
import io.drumtower.publishing.inbound.Releases.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Publications that moved: a source that knows one by a number of its own has corrected the address, or the title of one
 * without an address. Who brings what it is corrected to brings no other publication.
 */
@Component
class Moves {

    /** The origin that remembers them: its keys are what publications were corrected to. */
    private static final String MOVED = "=";

    private final Sightings sightings;
    private final Facts facts;

    Moves(Sightings sightings, Facts facts) {
        this.sightings = sightings;
        this.facts = facts;
    }

    /** Each as the publication that it is. */
    List<Told> resolve(List<Told> told) {
        var moved = sightings.of(
                MOVED, told.stream().map(one -> one.published().id()).toList());
        return moved.isEmpty()
                ? told
                : told.stream()
                        .map(one -> {
                            var known = moved.get(one.published().id());
                            return known == null ? one : one.of(known.publication());
                        })
                        .toList();
    }

    /** What would move to where another publication is, is refused: it would count twice. */
    List<Outcome> withoutClashes(List<Told> told, Sorted sorted, Origin origin) {
        var outcomes = new ArrayList<>(sorted.outcomes());
        var moving = moving(told, sorted);
        if (moving.isEmpty()) {
            return outcomes;
        }
        var taken = facts.known(told.stream()
                .map(Told::published)
                .filter(one -> moving.containsKey(one.id()))
                .map(one -> one.fact(origin))
                .toList());
        for (var i = 0; i < told.size(); i++) {
            var one = told.get(i);
            if (outcomes.get(i) == Outcome.CORRECTED
                    && taken.contains(one.published().id())
                    && moves(one, sorted)) {
                outcomes.set(i, Outcome.CLASH);
                sorted.remembered().remove(one.key());
            }
        }
        return outcomes;
    }

    /** In the running transaction. */
    void remember(List<Told> told, Sorted sorted) {
        var moving = moving(told, sorted);
        if (!moving.isEmpty()) {
            sightings.remember(MOVED, moving);
        }
    }

    private static Map<UUID, Sighting> moving(List<Told> told, Sorted sorted) {
        var moving = new HashMap<UUID, Sighting>();
        for (var one : told) {
            if (moves(one, sorted)) {
                var known = Objects.requireNonNull(sorted.remembered().get(one.key()));
                moving.put(one.published().id(), new Sighting(known.publication(), ""));
            }
        }
        return moving;
    }

    /** What an origin says now is not what made it the publication that it is, nor what it has moved to before. */
    private static boolean moves(Told one, Sorted sorted) {
        var known = sorted.remembered().get(one.key());
        return known != null
                && !known.publication().equals(one.published().id())
                && !known.publication().equals(one.publication());
    }
}
