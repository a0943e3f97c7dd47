package io.drumtower.figures;

import io.drumtower.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The events behind figures, for who must look into them. */
public interface EventsBehind {

    /**
     * Hands over each event that adds to one of the figures in the period, once, by position, until {@code each} answers
     * false.
     *
     * @param from on the half hour; inclusive
     * @param to on the half hour; exclusive
     * @param sites empty is all
     */
    void read(Set<String> figures, Instant from, Instant to, List<String> sites, Predicate<Recorded> each);
}
