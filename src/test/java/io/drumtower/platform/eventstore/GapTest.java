package io.drumtower.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import io.drumtower.duty.OccasionEvent;
import io.drumtower.platform.postgres.OwnerConnections;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transaction A takes its position first and commits last. Does a projection that has seen B still see A? */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class GapTest {

    enum When {
        EVENTS_ARE_FRESH(Duration.ZERO, Duration.ZERO, false),
        EVENTS_ARE_BACKDATED(Duration.ofMinutes(-10), Duration.ZERO, false),
        THE_READER_STALLED(Duration.ZERO, Duration.ofSeconds(61), false),
        THE_READER_STARTS_AT_THE_HEAD(Duration.ZERO, Duration.ZERO, true);

        final Duration age;
        final Duration stall;
        final boolean atHead;

        When(Duration age, Duration stall, boolean atHead) {
            this.age = age;
            this.stall = stall;
            this.atHead = atHead;
        }
    }

    private final String a = Scheduled.newId();
    private final String b = Scheduled.newId();
    private final Set<String> seen = new TreeSet<>();

    @Autowired
    EventStorageEngine locked;

    @Autowired
    TransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerConnections owner;

    @AfterEach
    void resetClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @ParameterizedTest
    @EnumSource
    void with_the_lock_nothing_is_lost(When when) {
        commitOutOfOrder(locked, when);

        assertThat(seen).contains(a, b);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EVENTS_ARE_FRESH")
    void without_it_the_event_is_lost(
            When when,
            @Autowired ConnectionProvider connections,
            @Autowired Serializer tokens,
            @Autowired @Qualifier("eventSerializer") Serializer events)
            throws SQLException {
        commitOutOfOrder(stock(connections, tokens, events), when);

        assertThat(seen).doesNotContain(a);
    }

    private void commitOutOfOrder(EventStorageEngine engine, When when) {
        engine.appendEvents(Scheduled.scheduled(Scheduled.newId()));
        var token = read(engine, null);
        var aAppended = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var recordedAt = Instant.now().plus(when.age);

        var first = Backends.start(() -> transactions.executeInTransaction(() -> {
            engine.appendEvents(Scheduled.scheduled(a, recordedAt));
            aAppended.countDown();
            awaitOpen(release);
        }));
        awaitOpen(aAppended);
        var second = Backends.start(() -> engine.appendEvents(Scheduled.scheduled(b, recordedAt)));
        new Backends(jdbc).awaitDoneOrWaitingForLock(second);

        GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), when.stall);
        token = read(engine, when.atHead ? engine.createHeadToken() : token);
        release.countDown();
        CompletableFuture.allOf(first, second).join();
        read(engine, token);
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable TrackingToken read(EventStorageEngine engine, @Nullable TrackingToken from) {
        var token = from;
        for (var message : engine.readEvents(from, false).toList()) {
            if (message.getPayload() instanceof OccasionEvent event) {
                seen.add(event.id());
            }
            token = message.trackingToken();
        }
        return token;
    }

    /** Axon's engine as it comes: positions from a sequence, no lock. */
    private EventStorageEngine stock(ConnectionProvider connections, Serializer tokens, Serializer events)
            throws SQLException {
        execute("drop table if exists stock_event, stock_snapshot");
        stockOn(owner::open, tokens, events).createSchema(PostgresEventTableFactory.INSTANCE);
        execute("grant all on stock_event, stock_snapshot to " + owner.program());
        execute("grant usage on all sequences in schema public to " + owner.program());
        return stockOn(connections, tokens, events);
    }

    private JdbcEventStorageEngine stockOn(ConnectionProvider connections, Serializer tokens, Serializer events) {
        return JdbcEventStorageEngine.builder()
                .schema(EventSchema.builder()
                        .eventTable("stock_event")
                        .snapshotTable("stock_snapshot")
                        .build())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .snapshotSerializer(tokens)
                .eventSerializer(events)
                .build();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
