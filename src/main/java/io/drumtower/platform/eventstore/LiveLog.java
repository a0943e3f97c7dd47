package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Recorded;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The log for those who follow it. What this instance has just appended is handed over as it is; what is older, or was
 * appended by another instance, is read.
 */
@Component
public class LiveLog {

    /** How late an event of another instance is noticed at most; one's own wake at once. */
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final RecentEvents recent;
    private final EventReader reader;
    private final LogHead head;
    private long known;
    private long polledAt = System.nanoTime() - POLL_NANOS;

    LiveLog(RecentEvents recent, EventReader reader, LogHead head) {
        this.recent = recent;
        this.reader = reader;
        this.head = head;
        recent.onAppended(this::appended);
    }

    /**
     * What follows a position.
     *
     * @param events those that are wanted
     * @param upTo position of the last event that was looked at
     */
    public record Slice(List<Recorded> events, long upTo) {}

    /**
     * What follows a position now; nothing when there is nothing.
     *
     * @param most some thousand; a few more may come
     * @param wanted as in {@link io.drumtower.kernel.EventLog#read}
     */
    public Slice after(long position, int most, Predicate<Class<?>> wanted) {
        if (position >= known()) {
            return new Slice(List.of(), position);
        }
        var inMemory = recent.after(position, most, wanted);
        return inMemory == null ? reader.after(position, most, wanted) : inMemory;
    }

    /** The newest position, by the database. */
    public long head() {
        return head.position();
    }

    /** Waits until there is something behind the position, or for a moment; {@link #wake} ends the waiting. */
    public void awaitBeyond(long position) throws InterruptedException {
        synchronized (this) {
            if (known > position) {
                return;
            }
            TimeUnit.NANOSECONDS.timedWait(this, POLL_NANOS);
        }
        poll();
    }

    public synchronized void wake() {
        notifyAll();
    }

    private synchronized long known() {
        return known;
    }

    private synchronized void appended(long position) {
        if (position > known) {
            known = position;
            notifyAll();
        }
    }

    /** One of those who wait asks for all of them. */
    private void poll() {
        synchronized (this) {
            var now = System.nanoTime();
            if (now - polledAt < POLL_NANOS) {
                return;
            }
            polledAt = now;
        }
        appended(head());
    }
}
