package io.drumtower.figures;

import java.util.Optional;

/** What a context's events take back of what it had contributed: a pure function. */
@FunctionalInterface
public interface ReversalRule {

    Optional<Reversal> reversal(Object event);

    /**
     * All that the cause contributed before is reversed. Nothing may be contributed under it afterwards.
     *
     * @param cause as in {@link Contribution}
     */
    record Reversal(String cause) {}
}
