package io.drumtower.access.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Locks an account for one source address after {@value #FAILURES} failures in {@link #WINDOW}, for {@link #LOCK}: never
 * the account from elsewhere, never for good.
 */
public final class Throttle {

    public static final int FAILURES = 5;
    public static final Duration WINDOW = Duration.ofMinutes(15);
    public static final Duration LOCK = Duration.ofMinutes(15);

    /** Pairs remembered at one time; each costs whoever fills this a password check. */
    private static final int MOST = 10_000;

    private final Clock clock;

    private final Map<Pair, Deque<Instant>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Deque<Instant>> eldest) {
            return size() > MOST;
        }
    };

    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /** What is counted together. */
    public record Pair(String account, String address) {}

    /** How long the pair is still locked; empty when it is not. */
    public synchronized Optional<Duration> locked(Pair pair) {
        var of = failures.get(pair);
        if (of == null || of.size() < FAILURES) {
            return Optional.empty();
        }
        var left = Duration.between(clock.instant(), of.getLast().plus(LOCK));
        if (left.isNegative() || left.isZero()) {
            failures.remove(pair);
            return Optional.empty();
        }
        return Optional.of(left);
    }

    /** @return whether the pair is locked from now on */
    public synchronized boolean failed(Pair pair) {
        var now = clock.instant();
        var of = failures.remove(pair); // so that it becomes the youngest
        if (of == null) {
            of = new ArrayDeque<>(FAILURES);
        }
        of.removeIf(at -> at.plus(WINDOW).isBefore(now));
        of.addLast(now);
        failures.put(pair, of);
        return of.size() >= FAILURES;
    }

    public synchronized void succeeded(Pair pair) {
        failures.remove(pair);
    }

    /** Whoever guessed, did so at a password that is no longer one. */
    public synchronized void changed(String account) {
        failures.keySet().removeIf(pair -> pair.account().equals(account));
    }
}
