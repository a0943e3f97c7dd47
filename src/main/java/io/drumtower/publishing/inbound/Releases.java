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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    private final CommandGateway commands;
    private final OpenClasses classes;
    private final Moves moves;
    private final Returns returns;
    private final Clock clock;

    Releases(
            Facts facts,
            Sightings sightings,
            CommandGateway commands,
            OpenClasses classes,
            Moves moves,
            Returns returns,
            Clock clock) {
        this.facts = facts;
        this.sightings = sightings;
        this.commands = commands;
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
        return correct(publication(told), told, origin) ? Outcome.CORRECTED : Outcome.KNOWN;
    }

    /** Its id: that of what it says, or of what was corrected to it. */
    UUID publication(Told told) {
        return moves.resolve(List.of(told)).get(0).publication();
    }

    /**
     * @param shown at most {@link Facts#UNIT}
     * @param and adds events to the transaction, as in {@link Facts#append}: it is told an outcome for each, in their
     *     order
     * @return position of the last event; 0 when nothing was appended
     */
    long take(List<Told> shown, Origin origin, Function<List<Outcome>, List<?>> and) {
        var told = moves.resolve(shown);
        var sorted = Sorted.of(told, origin, sightings);
        var outcomes = moves.withoutClashes(told, sorted, origin);
        var returned = returns.bringBack(sorted.publications().values(), origin);
        for (var i = 0; i < told.size(); i++) {
            if (outcomes.get(i) == Outcome.CORRECTED) {
                outcomes.set(i, correct(told.get(i), sorted, origin));
            }
        }
        var fresh = fresh(told, outcomes, origin);
        if (origin.by() == null) {
            classes.fill(told, fresh, origin);
        }
        return facts.append(fresh, counted -> {
                    if (!sorted.remembered().isEmpty()) {
                        sightings.remember(origin.source(), sorted.remembered());
                        moves.remember(told, sorted);
                    }
                    var settled = returned(told, sorted, settle(told, outcomes, ids(counted)), returned);
                    var events = new ArrayList<Object>(sighted(told, sorted, settled, origin));
                    events.addAll(and.apply(settled));
                    return events;
                })
                .position();
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
        var counted = new HashSet<>(ids(fresh));
        counted.removeAll(known);
        var gone = Returns.areBroughtBy(origin)
                ? returns.of(sorted.publications().values()).withDelivery()
                : Set.<UUID>of();
        return new Previewed(returned(told, sorted, settle(told, outcomes, counted), gone), sorted.publications());
    }

    /** Whatever else is new of it. Of several that are the same, the first brings it back. */
    private static List<Outcome> returned(List<Told> told, Sorted sorted, List<Outcome> outcomes, Set<UUID> returned) {
        var left = new HashSet<>(returned);
        var settled = new ArrayList<>(outcomes);
        for (var i = 0; i < settled.size(); i++) {
            if (settled.get(i) != Outcome.CLASH
                    && left.remove(sorted.publications().get(told.get(i).key()))) {
                settled.set(i, Outcome.RETURNED);
            }
        }
        return settled;
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

    /** Of several that are the same and new, the first is released. */
    private static List<Outcome> settle(List<Told> told, List<Outcome> outcomes, Set<UUID> counted) {
        var left = new HashSet<>(counted);
        var settled = new ArrayList<>(outcomes);
        for (var i = 0; i < settled.size(); i++) {
            if (settled.get(i) == Outcome.RELEASED && !left.remove(told.get(i).publication())) {
                settled.set(i, Outcome.SIGHTED);
            }
        }
        return settled;
    }

    private List<PublicationSighted> sighted(List<Told> told, Sorted sorted, List<Outcome> outcomes, Origin origin) {
        var sighted = new ArrayList<PublicationSighted>();
        for (var i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            if (origin.by() == null && (outcome == Outcome.SIGHTED || outcome == Outcome.RETURNED)) {
                var id = sorted.publications().get(told.get(i).key());
                sighted.add(new PublicationSighted(
                        String.valueOf(id), origin.source(), origin.delivery(), clock.instant()));
            }
        }
        return sighted;
    }

    private static Set<UUID> ids(List<Fact> facts) {
        var ids = new HashSet<UUID>();
        facts.forEach(one -> ids.add(one.id()));
        return ids;
    }

    /** What is refused is not remembered: the source tells it again, and perhaps it is taken then. */
    private Outcome correct(Told one, Sorted sorted, Origin origin) {
        var known = Objects.requireNonNull(sorted.remembered().get(one.key()));
        try {
            return correct(known.publication(), one, origin) ? Outcome.CORRECTED : Outcome.KNOWN;
        } catch (RuleViolation broken) {
            if (origin.by() != null) {
                throw broken;
            }
            sorted.remembered().remove(one.key()); // a source still shows what the office has withdrawn
            return Outcome.KNOWN;
        }
    }

    private boolean correct(UUID id, Told told, Origin origin) {
        var one = told.published();
        boolean changed = commands.sendAndWait(new CorrectPublication(
                id.toString(),
                told.isFormTold() ? one.counted().form() : null,
                one.undated() ? null : one.counted().publishedAt(),
                one.counted().category(),
                one.counted().series(),
                one.described(),
                origin.sourceOrNull(),
                origin.by(),
                clock.instant(),
                true));
        return changed;
    }
}
