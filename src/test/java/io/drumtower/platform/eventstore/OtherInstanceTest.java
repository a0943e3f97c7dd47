package io.drumtower.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances append to one log: each is told of its own events and has to look for those of the other. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherInstanceTest {

    @Autowired
    EventStorageEngine here;

    @Autowired
    LiveLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LogHead head;

    private EventStorageEngine there;

    @BeforeEach
    void begin(
            @Autowired ConnectionProvider connections,
            @Autowired TransactionManager transactions,
            @Autowired Serializer serializer,
            @Autowired @Qualifier("eventSerializer") Serializer events) {
        var engine = JdbcEventStorageEngine.builder()
                .schema(StoreSchema.EVENTS)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .snapshotSerializer(serializer)
                .eventSerializer(events);
        there = new SerialisedLog(engine, head, new RecentEvents(), transactions);
    }

    @Test
    void its_events_reach_the_projections_here() {
        var id = Scheduled.newId();

        there.appendEvents(Scheduled.scheduled(id));

        await().until(() -> jdbc.sql("select exists (select from duty_occasion where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single());
    }

    @Test
    void nothing_is_passed_over_where_the_two_took_turns() {
        var before = head.position();
        for (var turn = 0; turn < 10; turn++) {
            (turn % 3 == 0 ? there : here).appendEvents(Scheduled.scheduled(Scheduled.newId()));
        }

        assertThat(positionsAfter(before, 3)).containsExactlyElementsOf(positions(before + 1, before + 10));
    }

    @Test
    void what_was_handed_over_is_what_is_stored() {
        var before = head.position();
        here.appendEvents(Scheduled.scheduled(Scheduled.newId()));
        var handedOver = log.after(before, 1, type -> true).events();

        var stored = new ArrayList<Recorded>();
        reader.read(before + 1, before + 1, type -> true, stored::add);

        assertThat(handedOver).isEqualTo(stored);
    }

    @Test
    void what_is_not_wanted_is_passed_over_and_not_looked_at_again() {
        var before = head.position();
        there.appendEvents(Scheduled.scheduled(Scheduled.newId()));
        here.appendEvents(Scheduled.scheduled(Scheduled.newId()));

        assertThat(log.after(before, 100, type -> false)).isEqualTo(new LiveLog.Slice(List.of(), before + 2));
    }

    @Autowired
    EventReader reader;

    private List<Long> positionsAfter(long before, int most) {
        var positions = new ArrayList<Long>();
        var position = before;
        while (position < before + 10) {
            var slice = log.after(position, most, type -> true);
            slice.events().forEach(event -> positions.add(event.position()));
            position = slice.upTo();
        }
        return positions;
    }

    private static List<Long> positions(long first, long last) {
        var positions = new ArrayList<Long>();
        for (var position = first; position <= last; position++) {
            positions.add(position);
        }
        return positions;
    }
}
