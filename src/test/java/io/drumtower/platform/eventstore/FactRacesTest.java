package io.drumtower.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Facts.Appended;
import io.drumtower.platform.postgres.OwnerConnections;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several append at the same time. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactRacesTest {

    private final Facts facts;
    private final JdbcClient jdbc;
    private final OwnFacts own;
    private final OwnerConnections owner;

    @Autowired
    FactRacesTest(Facts facts, JdbcClient jdbc, OwnerConnections owner) {
        this.facts = facts;
        this.jdbc = jdbc;
        this.owner = owner;
        this.own = new OwnFacts(jdbc);
    }

    @Test
    void counts_what_several_senders_bring_at_the_same_time_once() {
        var same = IntStream.range(0, 50).mapToObj(i -> own.fact("key " + i)).toList();
        var before = own.head();

        var counted = new AtomicInteger();
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(sender -> Backends.start(() -> counted.addAndGet(
                                facts.append(same, news -> List.of()).counted().size())))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(counted).hasValue(50);
        assertThat(own.head() - before).isEqualTo(50);
    }

    /** The other one commits between asking what is known and locking the log. */
    @Test
    void counts_what_another_brings_meanwhile_once() {
        var calls = new AtomicInteger();

        var appended = facts.append(List.of(own.fact("a"), own.fact("b")), counted -> {
            if (calls.getAndIncrement() == 0) {
                Backends.start(() -> facts.append(own.fact("a"))).join();
            }
            return List.of();
        });

        assertThat(OwnFacts.ids(appended)).containsExactly("b");
        assertThat(own.stored("a", "b")).isEqualTo(2);
        assertThat(calls).hasValue(2);
    }

    @Test
    void lets_nobody_come_between_what_is_decided_and_the_commit() {
        var other = new AtomicReference<CompletableFuture<Void>>();

        facts.append(List.of(own.fact("a")), counted -> {
            facts.hold();
            other.set(Backends.start(() -> facts.append(own.fact("b"))));
            await().until(() -> waitingSince().isPresent());
            return List.of();
        });

        assertThat(other.get()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(own.position("b")).isGreaterThan(own.position("a"));
    }

    /** One has a row and wants the log, the other has the log and wants the row: the server ends one of them. */
    @Test
    void loses_nothing_when_two_wait_for_each_other() throws Exception {
        var hasRow = new CountDownLatch(1);
        var hasLog = new CountDownLatch(1);

        var one = Backends.start(() -> facts.append(List.of(own.fact("a")), counted -> {
            writeRow();
            hasRow.countDown();
            awaitLatch(hasLog);
            return List.of();
        }));
        awaitLatch(hasRow);
        var other = Backends.start(() -> facts.append(List.of(own.fact("b")), counted -> {
            facts.hold();
            hasLog.countDown();
            writeRow();
            return List.of();
        }));

        assertThat(one).succeedsWithin(Duration.ofSeconds(20));
        assertThat(other).succeedsWithin(Duration.ofSeconds(20));
        assertThat(own.stored("a", "b")).isEqualTo(2);
    }

    private void writeRow() {
        jdbc.sql("insert into due (what, id, at) values ('test', ?, now() + interval '1 year')"
                        + " on conflict (what, id) do update set at = excluded.at")
                .param(own.source())
                .update();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void holds_nothing_outside_a_transaction() {
        assertThatIllegalStateException().isThrownBy(facts::hold);

        facts.append(own.fact("a"));
        Backends.start(() -> facts.append(own.fact("b"))).join();
        assertThat(facts.append(own.fact("c")).position()).isEqualTo(own.position("c"));
    }

    /** {@code lock_timeout} is 3 s: the holder gives way only when the first attempt has ended and a second waits. */
    @Test
    void tries_again_when_the_log_was_locked_for_longer_than_a_writer_waits() throws SQLException {
        var appended = new AtomicReference<Appended>();
        CompletableFuture<Void> writing;
        try (var holder = owner.open();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select from log_head for update");
            writing = Backends.start(() -> appended.set(facts.append(own.fact("a"))));
            await().until(() -> waitingSince().isPresent());
            var first = waitingSince().orElseThrow();
            await().until(() -> waitingSince()
                    .filter(since -> since.isAfter(first.plusSeconds(2)))
                    .isPresent());
            holder.rollback();
        }

        assertThat(writing).succeedsWithin(Duration.ofSeconds(5));
        assertThat(appended).hasValueMatching(answer -> answer.counted().size() == 1);
        assertThat(own.stored("a")).isEqualTo(1);
    }

    private Optional<OffsetDateTime> waitingSince() {
        return jdbc.sql("select query_start from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%log_head for update%' order by 1 desc limit 1")
                .query(OffsetDateTime.class)
                .optional();
    }
}
