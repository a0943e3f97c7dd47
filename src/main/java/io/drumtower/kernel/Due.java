package io.drumtower.kernel;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What must happen at a time, filled by projections in their own transaction. One ticker calls the {@link WhenDue} of
 * {@code what}; its command is accepted once, so a call that comes twice does no harm.
 */
public interface Due {

    /** Sets or moves the times of ids; there is one for each {@code what} and id. */
    void at(String what, Map<String, Instant> times);

    void cancel(String what, Collection<String> ids);

    /** The ids that have a time yet, whenever that is. */
    List<String> pending(String what);

    default void at(String what, String id, Instant at) {
        at(what, Map.of(id, at));
    }

    default void cancel(String what, String id) {
        cancel(what, List.of(id));
    }
}
