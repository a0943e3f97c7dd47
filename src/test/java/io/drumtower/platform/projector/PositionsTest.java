package io.drumtower.platform.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.DrumtowerTest;
import io.drumtower.platform.postgres.OwnerConnections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PositionsTest {

    private final String projection = "test." + UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    private Positions instance() {
        return new Positions(jdbc);
    }

    @Test
    void begin_before_the_first_event() {
        assertThat(instance().claim(projection)).contains(0L);
    }

    @Test
    void belong_to_one_instance_until_it_lets_go() {
        var one = instance();
        var other = instance();
        one.claim(projection);
        one.move(projection, 0, 7);

        assertThat(other.claim(projection)).isEmpty();
        one.release(projection);
        assertThat(other.claim(projection)).contains(7L);
    }

    @Test
    void are_taken_from_an_instance_that_was_not_heard_of_for_ten_seconds() {
        var silent = instance();
        var other = instance();
        silent.claim(projection);
        silentFor(9);
        assertThat(other.claim(projection)).isEmpty();

        silentFor(11);
        assertThat(other.claim(projection)).contains(0L);
        assertThatThrownBy(() -> silent.move(projection, 0, 5)).isInstanceOf(ProjectionLost.class);
    }

    @Test
    void are_not_taken_from_an_instance_that_is_still_writing(@Autowired PlatformTransactionManager transactions) {
        var slow = instance();
        slow.claim(projection);
        silentFor(11);

        new TransactionTemplate(transactions).executeWithoutResult(batch -> {
            slow.move(projection, 0, 5);
            assertThat(claimedElsewhere()).isEmpty();
        });
        assertThat(instance().claim(projection)).isEmpty();
    }

    /** In a thread, and so a transaction, of its own. */
    private Optional<Long> claimedElsewhere() {
        return CompletableFuture.supplyAsync(() -> instance().claim(projection), task -> new Thread(task).start())
                .join();
    }

    @Test
    void do_not_move_when_a_rebuild_has_moved_them(@Autowired OwnerConnections owner) throws Exception {
        var one = instance();
        one.claim(projection);
        one.move(projection, 0, 7);
        try (var connection = owner.open();
                var rebuilt = connection.createStatement()) {
            rebuilt.execute("update projection_position set position = 9, owner = null where projection = '"
                    + projection + "'");
        }

        assertThatThrownBy(() -> one.move(projection, 7, 8)).isInstanceOf(ProjectionLost.class);
        assertThat(one.claim(projection)).contains(9L);
    }

    private void silentFor(int seconds) {
        jdbc.sql("update projection_position set claimed_at = clock_timestamp() - make_interval(secs => ?)"
                        + " where projection = ?")
                .params(seconds, projection)
                .update();
    }
}
