package io.drumtower.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which delivery tells of what, also where that made no event because it was known: a sheet that repeats what an earlier
 * one had told stands for it too, until it is withdrawn itself.
 */
public interface Mentions {

    enum Of {
        PUBLICATION,
        MESSAGE,
        /** How a message went on. */
        STEP
    }

    /** In the running transaction; what the delivery mentions already is mentioned once. */
    void add(Of what, String delivery, Collection<String> ids);

    /** Some of what the delivery mentions, in the order of the ids, behind one of them; empty for the first. */
    List<String> by(String delivery, Of what, String after, int limit);

    /** Those of them that another delivery mentions too. */
    Set<String> byOthers(String delivery, Of what, Collection<String> ids);

    /** What a withdrawn delivery says stands for nothing. */
    void forget(Of what, String delivery, Collection<String> ids);

    /**
     * Forgets of a withdrawn delivery what others mention too.
     *
     * @return the rest, at most so many; fewer when there are no more
     */
    default List<String> alone(String delivery, Of what, int limit) {
        var alone = new ArrayList<String>();
        var after = "";
        while (alone.size() < limit) {
            var mentioned = by(delivery, what, after, Facts.UNIT);
            if (mentioned.isEmpty()) {
                break;
            }
            var shared = byOthers(delivery, what, mentioned);
            forget(what, delivery, shared);
            mentioned.stream().filter(id -> !shared.contains(id)).forEach(alone::add);
            after = mentioned.get(mentioned.size() - 1);
        }
        return List.copyOf(alone.subList(0, Math.min(limit, alone.size())));
    }
}
