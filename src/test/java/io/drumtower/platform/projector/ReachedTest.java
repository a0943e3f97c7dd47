package io.drumtower.platform.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.Thread.State;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachedTest {

    private static final long LONG = TimeUnit.MINUTES.toNanos(1);
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(50);

    private final Reached reached = new Reached();
    private final AtomicLong told = new AtomicLong(Long.MIN_VALUE);

    /** What a thread does that may be interrupted. */
    private interface Waiting {
        void run() throws InterruptedException;
    }

    @Test
    void is_told_to_who_waits() {
        reached.set(4);
        var waiting = waits(() -> told.set(reached.await(7, LONG)));

        reached.set(5);
        awaitState(waiting, State.TIMED_WAITING);
        assertThat(told).hasValue(Long.MIN_VALUE);
        reached.set(7);

        awaitState(waiting, State.TERMINATED);
        assertThat(told).hasValue(7);
    }

    @Test
    void is_not_waited_for_when_another_instance_has_the_projection() throws InterruptedException {
        assertThat(reached.await(7, LONG)).isEqualTo(-1);
    }

    @Test
    void is_told_as_it_is_when_the_time_is_over() throws InterruptedException {
        reached.set(4);

        assertThat(reached.await(7, 1)).isEqualTo(4);
    }

    @Test
    void lets_more_come_until_somebody_waits_for_it() {
        reached.set(4);
        reached.want(4);
        var lingering = waits(() -> reached.linger(LONG));

        reached.want(5);

        awaitState(lingering, State.TERMINATED);
    }

    @Test
    void lets_more_come_no_longer_than_its_time() throws InterruptedException {
        reached.set(4);
        var started = System.nanoTime();

        reached.linger(SHORT);

        assertThat(System.nanoTime() - started).isGreaterThanOrEqualTo(SHORT);
    }

    private static Thread waits(Waiting waiting) {
        var thread = new Thread(() -> {
            try {
                waiting.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        awaitState(thread, State.TIMED_WAITING);
        return thread;
    }

    private static void awaitState(Thread thread, State state) {
        await().until(() -> thread.getState() == state);
    }
}
