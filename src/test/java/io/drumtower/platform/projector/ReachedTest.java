package io.drumtower.platform.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachedTest {

    private static final long LONG = TimeUnit.MINUTES.toNanos(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Reached reached = new Reached();

    @Test
    void is_told_to_who_waits() {
        reached.set(4);
        var waiting = CompletableFuture.supplyAsync(() -> await(7));

        reached.set(5);
        reached.set(7);

        assertThat(waiting).succeedsWithin(SOON).isEqualTo(7L);
    }

    @Test
    void is_not_waited_for_when_another_instance_has_the_projection() {
        assertThat(await(7)).isEqualTo(-1);
    }

    @Test
    void is_told_as_it_is_when_the_time_is_over() throws InterruptedException {
        reached.set(4);

        assertThat(reached.await(7, 1)).isEqualTo(4);
    }

    @Test
    void lets_more_come_only_until_somebody_waits_for_it() {
        reached.set(4);
        reached.want(4);
        var lingering = CompletableFuture.runAsync(this::linger);
        assertThat(lingering).isNotDone();

        reached.want(5);

        assertThat(lingering).succeedsWithin(SOON);
    }

    private long await(long event) {
        try {
            return reached.await(event, LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void linger() {
        try {
            reached.linger(LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
