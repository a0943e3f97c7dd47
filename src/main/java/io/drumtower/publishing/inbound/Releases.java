package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Mentions;
import io.drumtower.kernel.Mentions.Of;
import io.drumtower.publishing.archive.Sightings;
import io.drumtower.publishing.archive.Sightings.Sighting;
import io.drumtower.publishing.inbound.Published.Origin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
        /** Somebody has recorded it already. */
        SIGHTED,
        /** It had been withdrawn with its delivery, and counts again. */
        RETURNED,
        /** It is known, and nothing about it is new from this origin. */
        KNOWN,
        /** Its origin says of it now what another publication is. */
        CLASH
    }

    private final Facts facts;
    private final Sightings sightings;
    private final Mentions mentions;
    private final Corrections corrections;
    private final OpenClasses classes;
    private final Moves moves;
    private final Returns returns;
    private final Clock clock;

    Releases(
            Facts facts,
            Sightings sightings,
            Mentions mentions,
            Corrections corrections,
            OpenClasses classes,
            Moves moves,
            Returns returns,
            Clock clock) {
        this.facts = facts;
        this.sightings = sightings;
        this.mentions = mentions;
        this.corrections = corrections;
        this.classes = classes;
        this.moves = moves;
        this.returns = returns;
        this.clock = clock;
    }

    /** What somebody records. Whoever records by hand what a source has brought knows better: it is a correction. */
    Outcome record(Told told, String by) {
        var origin = Origin.of(by);
        var outcome = new ArrayList<Outcome>();
        take(List.of(told), origin, outcomes -> {
            outcome.clear();
            outcome.addAll(outcomes);
            return List.of();
        });
        if (outcome.get(0) != Outcome.SIGHTED) {
            return outcome.get(0);
        }
        return corrections.tell(publication(told), told, origin).orElse(false) ? Outcome.CORRECTED : Outcome.KNOWN;
    }

    /** Its id: that of what it says, or of what was corrected to it. */
    UUID publication(Told told) {
        return moves.resolve(List.of(told)).get(0).publication();
    }

    /**
     * @param shown at most {@link Facts#UNIT}
     * @param and adds events to the transaction, as in {@link Facts#append}: it is told an outcome for each, in their
     *     order
     * @return position of the last event of the transaction; 0 when nothing was appended
     */
    long take(List<Told> shown, Origin origin, Function<List<Outcome>, List<?>> and) {
        var told = moves.resolve(shown);
        var sorted = Sorted.of(told, origin, sightings);
        var outcomes = moves.withoutClashes(told, sorted, origin);
        var returning = returns.of(known(told, sorted, outcomes, origin), origin);
        var behind = new ArrayList<>(returning.values());
        for (var i = 0; i < told.size(); i++) {
            var one = told.get(i);
            if (outcomes.get(i) == Outcome.CORRECTED) {
                if (!returning.containsKey(sorted.publications().get(one.key()))) {
                    outcomes.set(i, correct(one, sorted, origin));
                } else if (!behind.contains(one)) {
                    behind.add(one);
                }
            }
        }
        var fresh = fresh(told, outcomes, origin);
        if (origin.by() == null) {
            classes.fill(told, fresh, origin);
        }
        var position = facts.append(fresh, counted -> {
                    sightings.remember(origin.source(), sorted.remembered(behind));
                    moves.remember(told, sorted);
                    var settled = Settled.of(told, sorted, outcomes, Settled.ids(counted), returning.keySet());
                    if (origin.delivery() != null) {
                        mentions.add(Of.PUBLICATION, origin.delivery(), settled.mentioned(origin));
                    }
                    var events = new ArrayList<Object>(settled.sighted(origin, clock.instant()));
                    events.addAll(and.apply(settled.outcomes()));
                    return events;
                })
                .position();
        decide(behind, returning, sorted, origin);
        return position;
    }

    /** What comes back, and what else is told of it. Only then is it remembered: after a crash before it is told again. */
    private void decide(List<Told> behind, Map<UUID, Told> returning, Sorted sorted, Origin origin) {
        var told = new HashMap<UUID, Sighting>();
        for (var one : behind) {
            var id = Objects.requireNonNull(sorted.publications().get(one.key()));
            var comesBack = one.equals(returning.get(id)) && returns.bringBack(id, one, origin);
            if (comesBack || corrections.tell(id, one, origin).isPresent()) {
                told.put(one.key(), new Sighting(id, one.published().digest()));
            }
        }
        sightings.remember(origin.source(), told);
    }

    /** @param known the publications, by the keys of the origin */
    record Previewed(List<Outcome> outcomes, Map<UUID, UUID> known) {}

    /** What would become of them; nothing is recorded. */
    Previewed preview(List<Told> shown, Origin origin) {
        var told = moves.resolve(shown);
        var sorted = Sorted.of(told, origin, sightings);
        var outcomes = moves.withoutClashes(told, sorted, origin);
        var fresh = fresh(told, outcomes, origin);
        var known = facts.known(fresh);
        var counted = new HashSet<>(Settled.ids(fresh));
        counted.removeAll(known);
        var returning =
                returns.of(known(told, sorted, outcomes, origin), origin).keySet();
        return new Previewed(
                Settled.of(told, sorted, outcomes, counted, returning).outcomes(), sorted.publications());
    }

    /** Those that somebody has told of before, and what is told of them first now. */
    private Map<UUID, Told> known(List<Told> told, Sorted sorted, List<Outcome> outcomes, Origin origin) {
        var released = facts.known(fresh(told, outcomes, origin));
        var known = new HashMap<UUID, Told>();
        for (var i = 0; i < told.size(); i++) {
            var one = told.get(i);
            var isNew = outcomes.get(i) == Outcome.RELEASED;
            var id = isNew ? one.publication() : sorted.publications().get(one.key());
            if (id != null && outcomes.get(i) != Outcome.CLASH && (!isNew || released.contains(id))) {
                known.putIfAbsent(id, one);
            }
        }
        return known;
    }

    private static List<Fact> fresh(List<Told> told, List<Outcome> outcomes, Origin origin) {
        var fresh = new ArrayList<Fact>();
        for (var i = 0; i < told.size(); i++) {
            if (outcomes.get(i) == Outcome.RELEASED) {
                fresh.add(told.get(i).published().fact(origin));
            }
        }
        return fresh;
    }

    /** What is refused is not remembered: the source tells it again, and perhaps it is taken then. */
    private Outcome correct(Told one, Sorted sorted, Origin origin) {
        var id = Objects.requireNonNull(sorted.publications().get(one.key()));
        var changed = corrections.tell(id, one, origin);
        if (changed.isEmpty()) {
            sorted.remembered().remove(one.key());
        }
        return changed.orElse(false) ? Outcome.CORRECTED : Outcome.KNOWN;
    }
}
