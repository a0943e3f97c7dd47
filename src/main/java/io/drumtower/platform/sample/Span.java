package io.drumtower.platform.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Ten minutes of the sample, which its sources send together; the logs of the web servers go by the half hour.
 *
 * @param number from 0
 */
record Span(long number, Instant start, Instant end) {

    static final Duration LENGTH = Duration.ofMinutes(10);
    static final int COUNT = (int) Duration.between(Expo.START, Expo.END).dividedBy(LENGTH);
    static final int IN_A_SLOT = COUNT / Expo.SLOTS;

    /** From the end of what happened to its arrival: nothing is older than ten minutes then. */
    static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    static Span of(int number) {
        var start = Expo.START.plus(LENGTH.multipliedBy(number));
        var end = start.plus(LENGTH);
        return new Span(number, start, start.isBefore(Expo.DARK) && end.isAfter(Expo.DARK) ? Expo.DARK : end);
    }

    Instant arrival() {
        return end.plus(ON_THE_WAY);
    }

    boolean endsSlot() {
        return number % IN_A_SLOT == IN_A_SLOT - 1;
    }

    /** The whole half hour that it ends. */
    Span slot() {
        return new Span(number, start.minus(LENGTH.multipliedBy(IN_A_SLOT - 1L)), end);
    }

    boolean isDark() {
        return !start.isBefore(Expo.DARK) && start.isBefore(Expo.LIGHT);
    }

    boolean isMute() {
        return !start.isBefore(Expo.MUTE) && start.isBefore(Expo.HEARD_AGAIN);
    }

    /** The same for each source and seed, whatever was asked for before: so any span can be made alone. */
    SplittableRandom chance(long seed, String source) {
        return new SplittableRandom(seed * 31 + source.hashCode() * 1_000_003L + number * 0x9E3779B97F4A7C15L);
    }
}
