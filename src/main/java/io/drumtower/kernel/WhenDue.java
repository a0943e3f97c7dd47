package io.drumtower.kernel;

import java.time.Instant;

/** Turns a due row into a command. Called again until the projection that set the row has moved or cancelled it. */
public interface WhenDue {

    /** For example {@code intake.silence}. */
    String what();

    /** @param at when it was due; the call may be later */
    void due(String id, Instant at);
}
