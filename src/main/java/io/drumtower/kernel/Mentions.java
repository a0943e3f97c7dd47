package io.drumtower.kernel;

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

    /** Some of what the delivery mentions, by id; empty when nothing is left. */
    List<String> by(String delivery, Of what, int limit);

    /** Those of them that another delivery mentions too. */
    Set<String> byOthers(String delivery, Of what, Collection<String> ids);

    /** What a withdrawn delivery says stands for nothing. */
    void forget(Of what, String delivery, Collection<String> ids);

    /**
     * Forgets of a withdrawn delivery what others mention too.
     *
     * @return some of the rest; empty when nothing is left
     */
    default List<String> alone(String delivery, Of what, int limit) {
        while (true) {
            var mentioned = by(delivery, what, Facts.UNIT);
            var shared = byOthers(delivery, what, mentioned);
            forget(what, delivery, shared);
            var alone = mentioned.stream().filter(id -> !shared.contains(id)).limit(limit);
            if (shared.size() < mentioned.size() || mentioned.isEmpty()) {
                return alone.toList();
            }
        }
    }
}
