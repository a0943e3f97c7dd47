package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Recorded;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Axon's engine, but for appending: positions come from the {@link LogHead}, which is locked until the commit, and each
 * event's leaf is added to the Merkle tree in the same transaction.
 */
final class SerialisedLog extends JdbcEventStorageEngine {

    private final LogHead head;
    private final RecentEvents recent;
    private final TransactionManager transactions;

    SerialisedLog(Builder builder, LogHead head, RecentEvents recent, TransactionManager transactions) {
        super(builder);
        this.head = head;
        this.recent = recent;
        this.transactions = transactions;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var rows = events.stream()
                .map(event -> event instanceof PreparedEvent fact ? fact.row() : StoredEvent.of(event))
                .toList();
        transactions.executeInTransaction(() -> {
            var frontier = head.lock();
            var first = frontier.size() + 1;
            try {
                BinaryCopy.write(getConnection(), first, rows);
            } catch (SQLException | IOException e) {
                handlePersistenceException(e, events.get(0));
            }
            rows.forEach(row -> frontier.add(row.leafHash()));
            head.advance(frontier);
            recent.afterCommit(recorded(first, rows, events));
        });
    }

    private static List<Recorded> recorded(long first, List<StoredEvent> rows, List<? extends EventMessage<?>> events) {
        var recorded = new ArrayList<Recorded>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            recorded.add(rows.get(i).recorded(first + i, events.get(i)));
        }
        return recorded;
    }
}
