package io.drumtower.kernel;

import java.util.function.Predicate;

/** The log, read in the order of positions. */
public interface EventLog {

    /**
     * Reads events until there are no more or {@code each} answers false.
     *
     * @param from first position
     * @param to last position
     */
    void read(long from, long to, Predicate<Recorded> each);
}
