package io.drumtower.access.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers that something was, for a short time and in bounded memory: the oldest is forgotten first. */
public final class Recently<K> {

    private final Clock clock;
    private final Duration length;
    private final Map<K, Instant> until;

    /** @param most remembered at one time */
    public Recently(Clock clock, Duration length, int most) {
        this.clock = clock;
        this.length = length;
        this.until = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized void was(K what) {
        until.remove(what); // so that it becomes the youngest
        until.put(what, clock.instant().plus(length));
    }

    public synchronized boolean is(K what) {
        var end = until.get(what);
        return end != null && clock.instant().isBefore(end);
    }
}
