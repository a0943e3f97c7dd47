package io.drumtower.publishing.inbound;

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

/**
 * What is new of a list, before it is asked whether it counts.
 *
 * @param outcomes one for each; {@code RELEASED} is not known to the origin, and perhaps to others
 * @param remembered what the origin is to be remembered by
 * @param publications which each key stands for, known or new
 */
record Sorted(List<Outcome> outcomes, Map<UUID, Sighting> remembered, Map<UUID, UUID> publications) {

    static Sorted of(List<Told> told, Origin origin, Sightings sightings) {
        var seen = sightings.of(origin.source(), told.stream().map(Told::key).toList());
        var outcomes = new ArrayList<Outcome>();
        var remembered = new HashMap<UUID, Sighting>();
        var publications = new HashMap<UUID, UUID>();
        for (var one : told) {
            if (publications.containsKey(one.key())) {
                outcomes.add(Outcome.KNOWN); // it came earlier in the list
                continue;
            }
            var before = seen.get(one.key());
            var now = before == null
                    ? one.sighting()
                    : new Sighting(before.publication(), one.published().digest());
            publications.put(one.key(), now.publication());
            if (now.equals(before)) {
                outcomes.add(Outcome.KNOWN);
                continue;
            }
            outcomes.add(before != null ? Outcome.CORRECTED : one.isMoved() ? Outcome.SIGHTED : Outcome.RELEASED);
            remembered.put(one.key(), now);
        }
        return new Sorted(outcomes, remembered, publications);
    }

    /** @param behind what is to be decided yet: it is remembered as if it had said something else */
    Map<UUID, Sighting> remembered(List<Told> behind) {
        var now = new HashMap<>(remembered);
        for (var one : behind) {
            now.put(one.key(), new Sighting(Objects.requireNonNull(publications.get(one.key())), ""));
        }
        return now;
    }
}
