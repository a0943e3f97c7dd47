package io.drumtower.publishing.inbound;

import io.drumtower.publishing.archive.Sightings;
import io.drumtower.publishing.archive.Sightings.Sighting;
import io.drumtower.publishing.inbound.Published.Origin;
import io.drumtower.publishing.inbound.Releases.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        var shown = shown(told, origin, sightings);
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
            var isShown = !shown.add(now.publication()) && origin.by() == null;
            if (now.equals(before)) {
                outcomes.add(Outcome.KNOWN);
                continue;
            }
            if (before == null && isShown) { // by another key, such as http for https
                outcomes.add(Outcome.KNOWN);
                remembered.put(one.key(), now);
                continue;
            }
            outcomes.add(before != null ? Outcome.CORRECTED : one.isMoved() ? Outcome.SIGHTED : Outcome.RELEASED);
            remembered.put(one.key(), now);
        }
        return new Sorted(outcomes, remembered, publications);
    }

    /** What the origin tells of for the first time, or by a new key. */
    List<Told> newly(List<Told> told, List<Outcome> outcomes) {
        var newly = new ArrayList<Told>();
        for (var i = 0; i < told.size(); i++) {
            var outcome = outcomes.get(i);
            var isKnown = outcome == Outcome.KNOWN
                    && remembered.containsKey(told.get(i).key());
            if (outcome == Outcome.RELEASED || isKnown) {
                newly.add(told.get(i));
            }
        }
        return newly;
    }

    /** @param behind what is to be decided yet: it is remembered as if it had said something else */
    Map<UUID, Sighting> remembered(List<Told> behind) {
        var now = new HashMap<>(remembered);
        for (var one : behind) {
            now.put(one.key(), new Sighting(Objects.requireNonNull(publications.get(one.key())), ""));
        }
        return now;
    }

    /** Publications that the origin has shown before. */
    private static Set<UUID> shown(List<Told> told, Origin origin, Sightings sightings) {
        var ids = told.stream().map(Told::publication).toList();
        return new HashSet<>(sightings.shown(origin.source(), ids));
    }
}
