package io.drumtower.intake;

import java.time.Instant;

/**
 * A time in which what a source reports is an authorised test.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record TestWindow(Instant from, Instant to) {

    public boolean holds(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
