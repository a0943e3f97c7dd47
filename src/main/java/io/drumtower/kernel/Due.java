package io.drumtower.kernel;

import java.time.Instant;

/**
 * What must happen at a time, filled by projections in their own transaction. One ticker calls the {@link WhenDue} of
 * {@code what}; its command is accepted once, so a call that comes twice does no harm.
 */
public interface Due {

    /** Sets or moves the time; there is one for each {@code what} and {@code id}. */
    void at(String what, String id, Instant at);

    void cancel(String what, String id);
}
