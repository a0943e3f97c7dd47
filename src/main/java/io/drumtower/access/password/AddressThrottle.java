package io.drumtower.access.password;

import io.drumtower.access.password.Throttle.Pair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an address wait that fails with one account after the other: from the fifth failure in {@link #WINDOW} on 1, 2,
 * 4 and so on up to 60 seconds, so that ten minutes cost at most 20 password checks. An account that came in from there
 * before does not wait: many people may share an address.
 */
public final class AddressThrottle {

    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Recently<Pair> known;

    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST;
        }
    };

    public AddressThrottle(Clock clock) {
        this.clock = clock;
        this.known = new Recently<>(clock, Duration.ofDays(7), MOST);
    }

    /**
     * Takes a turn, which counts as failed until it has {@link #succeeded}: so many at once are not more than one.
     *
     * @return how long the address must wait; empty when it may try
     */
    public synchronized Optional<Duration> take(Pair pair) {
        if (known.is(pair)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var of = failures.remove(pair.address()); // so that it becomes the youngest
        if (of == null) {
            of = new ArrayDeque<>(FREE);
        }
        failures.put(pair.address(), of);
        of.removeIf(at -> at.plus(WINDOW).isBefore(now));
        var left = of.isEmpty()
                ? Duration.ZERO
                : Duration.between(now, of.getLast().plus(delay(of.size())));
        if (left.isNegative() || left.isZero()) {
            of.addLast(now);
            return Optional.empty();
        }
        return Optional.of(left);
    }

    /** Gives the turn back; those before it stay, for whoever has an account must not buy tries with it. */
    public synchronized void succeeded(Pair pair) {
        var of = failures.get(pair.address());
        if (of != null && !known.is(pair)) {
            of.pollLast();
        }
        known.was(pair);
    }

    private static Duration delay(int failed) {
        if (failed < FREE) {
            return Duration.ZERO;
        }
        var delay = Duration.ofSeconds(1L << Math.min(failed - FREE, 6));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
