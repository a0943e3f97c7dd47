package io.drumtower.platform.eventstore;

import static io.drumtower.platform.eventstore.Scheduled.EIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.duty.command.OccasionCommand.AmendOccasion;
import io.drumtower.duty.command.OccasionCommand.ScheduleOccasion;
import io.drumtower.duty.command.OccasionPlan;
import io.drumtower.kernel.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrentWritersTest {

    private static final int WRITERS = 8;
    private static final int UNITS = 40;
    private static final OccasionPlan PLAN = new OccasionPlan(
            "another", EIGHT, EIGHT.plusSeconds(3_600), List.of("hall"), List.of(), 30, 10, null, List.of());

    @Autowired
    EventStorageEngine engine;

    @Autowired
    TransactionManager transactions;

    @Autowired
    CommandGateway commands;

    @Autowired
    LockRetry retry;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leave_no_hole_when_some_roll_back() {
        var before = countEvents();
        CompletableFuture.allOf(IntStream.range(0, WRITERS)
                        .mapToObj(writer -> Backends.start(this::appendUnits))
                        .toArray(CompletableFuture[]::new))
                .join();

        var events = countEvents();
        assertThat(events - before).isEqualTo(WRITERS * (UNITS - UNITS / 7 - 1) * 3L);
        assertThat(hasNoHole()).isTrue();
    }

    /** Two commits are held: one longer than others wait, so that they must come again. Time goes to and fro. */
    @Test
    void lose_nothing_when_commits_are_held_and_the_clock_jumps() {
        var before = countEvents();
        var ids = ConcurrentHashMap.<String>newKeySet();
        var clock = new JumpingClock();
        GenericEventMessage.clock = clock;
        try {
            CompletableFuture.allOf(IntStream.range(0, WRITERS)
                            .mapToObj(writer -> Backends.start(() -> appendHeld(writer, ids, clock)))
                            .toArray(CompletableFuture[]::new))
                    .join();

            assertThat(countEvents() - before).isEqualTo(ids.size()).isEqualTo(WRITERS * 12L);
            assertThat(hasNoHole()).isTrue();
            await().untilAsserted(() -> assertThat(seen(ids)).isEqualTo(ids.size()));
        } finally {
            GenericEventMessage.clock = Clock.systemUTC();
        }
    }

    /** Fourteen units, of which every seventh is rolled back. */
    private void appendHeld(int writer, Set<String> ids, Clock clock) {
        for (var unit = 0; unit < 14; unit++) {
            var seconds = writer == 0 && unit == 3 ? 4 : writer == 1 && unit == 5 ? 2 : 0;
            var fails = unit % 7 == 0;
            var id = Scheduled.newId();
            try {
                retry.run(() -> transactions.fetchInTransaction(() -> {
                    engine.appendEvents(Scheduled.scheduled(id, clock.instant()));
                    if (seconds > 0) {
                        jdbc.sql("select pg_sleep(?)").param(seconds).query().listOfRows();
                    }
                    if (fails) {
                        throw new IllegalStateException("rolled back on purpose");
                    }
                    return id;
                }));
                ids.add(id);
            } catch (IllegalStateException e) {
                assertThat(fails).isTrue();
            }
        }
    }

    private long seen(Set<String> ids) {
        return jdbc.sql("select count(*) from duty_occasion where id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private void appendUnits() {
        for (var unit = 0; unit < UNITS; unit++) {
            var fails = unit % 7 == 0;
            try {
                transactions.executeInTransaction(() -> {
                    engine.appendEvents(IntStream.range(0, 3)
                            .mapToObj(i -> Scheduled.scheduled(Scheduled.newId()))
                            .toList());
                    if (fails) {
                        throw new IllegalStateException("rolled back on purpose");
                    }
                });
            } catch (IllegalStateException e) {
                assertThat(fails).isTrue();
            }
        }
    }

    @Test
    void of_one_aggregate_decide_again() {
        var id = Scheduled.newId();
        engine.appendEvents(Scheduled.scheduled(id));

        var second = sendWhileAppending(new AmendOccasion(id, PLAN, "0042", EIGHT), Scheduled.cancelled(id));

        assertThat(second)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withRootCauseInstanceOf(RuleViolation.class)
                .withMessageContaining("duty.rule.already-cancelled");
    }

    @Test
    void of_one_new_aggregate_are_refused_by_a_rule_of_ours() {
        var id = Scheduled.newId();

        var second = sendWhileAppending(new ScheduleOccasion(id, PLAN, "0042", EIGHT), Scheduled.scheduled(id));

        assertThat(second)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withRootCauseInstanceOf(RuleViolation.class)
                .withMessageContaining("duty.rule.already-scheduled");
    }

    /** The command is decided on the state before {@code event}, which is committed first. */
    private CompletableFuture<Void> sendWhileAppending(Object command, DomainEventMessage<?> event) {
        return transactions.fetchInTransaction(() -> {
            engine.appendEvents(event);
            var sent = Backends.start(() -> commands.sendAndWait(command));
            new Backends(jdbc).awaitDoneOrWaitingForLock(sent);
            return sent;
        });
    }

    @Test
    void of_one_event_id_are_not_in_conflict() {
        var event = Scheduled.scheduled(Scheduled.newId());
        var sameId = new GenericEventMessage<>(event, event::getTimestamp);
        engine.appendEvents(event);

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> engine.appendEvents(sameId))
                .withStackTraceContaining("event_entry_event_id_key");
    }

    private boolean hasNoHole() {
        return jdbc.sql("select min(global_index) = 1 and max(global_index) = count(*) from event_entry")
                .query(Boolean.class)
                .single();
    }

    private long countEvents() {
        return jdbc.sql("select count(*) from event_entry").query(Long.class).single();
    }
}
