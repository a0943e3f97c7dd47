package io.drumtower.kernel;

import java.util.Collection;

/** Who reads what a person's data say; no more than once an hour of the same person's. */
@FunctionalInterface
public interface Readings {

    /**
     * Recorded before it is shown: what cannot be recorded is not read.
     *
     * @param subjects as they were sealed for
     * @param by the account that reads
     */
    void record(Collection<String> subjects, String by);
}
