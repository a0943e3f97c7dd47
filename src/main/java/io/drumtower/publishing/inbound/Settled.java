package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Fact;
import io.drumtower.publishing.PublicationEvent.PublicationSighted;
import io.drumtower.publishing.inbound.Published.Origin;
import io.drumtower.publishing.inbound.Releases.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What became of a list when it is known which of it are new. */
record Settled(List<Told> told, Sorted sorted, List<Outcome> outcomes) {

    /**
     * @param outcomes as they were before it was known
     * @param counted those that are new
     * @param returned those that count again
     */
    static Settled of(List<Told> told, Sorted sorted, List<Outcome> outcomes, Set<UUID> counted, Set<UUID> returned) {
        return new Settled(told, sorted, returned(told, sorted, settle(told, outcomes, counted), returned));
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

    /** What came back, whatever else is new of it. Of several rows that are the same, the first brings it back. */
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

    /** A sheet stands for all that it tells but for what clashes; a feed, which shows it again and again, for what is new. */
    Set<String> mentioned(Origin origin) {
        var ids = new HashSet<String>();
        for (var i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            if (outcome == Outcome.RELEASED
                    || outcome == Outcome.SIGHTED
                    || (!origin.polled() && outcome != Outcome.CLASH)) {
                ids.add(String.valueOf(sorted.publications().get(told.get(i).key())));
            }
        }
        return ids;
    }

    /** Those that their source tells of behind others, or again. */
    List<PublicationSighted> sighted(Origin origin, Instant at) {
        var sighted = new ArrayList<PublicationSighted>();
        for (var i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            if (origin.by() == null && (outcome == Outcome.SIGHTED || outcome == Outcome.RETURNED)) {
                var id = sorted.publications().get(told.get(i).key());
                sighted.add(new PublicationSighted(String.valueOf(id), origin.source(), origin.delivery(), at));
            }
        }
        return sighted;
    }

    static Set<UUID> ids(Collection<Fact> facts) {
        var ids = new HashSet<UUID>();
        facts.forEach(one -> ids.add(one.id()));
        return ids;
    }
}
