package io.drumtower.platform.rebuild;

import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.platform.postgres.OwnerConnections;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a projection anew from the log: the same handlers write into a second schema beside the live one, which stays
 * in use; then the schemas change places and the processor goes on from there.
 */
@Component
class Rebuild {

    /** Events of one transaction: larger than live, for there is no reader to wait for it. */
    private static final int BATCH = 10_000;

    private final EventProcessingConfiguration processing;
    private final PlatformTransactionManager transactions;
    private final OwnerConnections owner;
    private final Serializer serializer;
    private final JdbcTemplate jdbc;
    private final EventLog log;

    Rebuild(
            EventProcessingConfiguration processing,
            PlatformTransactionManager transactions,
            OwnerConnections owner,
            Serializer serializer,
            JdbcTemplate jdbc,
            EventLog log) {
        this.processing = processing;
        this.transactions = transactions;
        this.owner = owner;
        this.serializer = serializer;
        this.jdbc = jdbc;
        this.log = log;
    }

    /** @return the position up to which it was built */
    synchronized long run(Projection projection) {
        var schemas = new SecondSchema(owner, projection.group().replace('.', '_'));
        try {
            schemas.create();
            var position = replay(projection, schemas, 0);
            var processor = processing
                    .eventProcessor(projection.group(), StreamingEventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            try {
                position = replay(projection, schemas, position);
                schemas.takeOver(projection.group(), token(position));
            } finally {
                processor.start();
            }
            return position;
        } catch (SQLException e) {
            throw new IllegalStateException("the projection was not rebuilt; the live one is untouched", e);
        }
    }

    private SerializedObject<byte[]> token(long position) {
        return serializer.serialize(GapAwareTrackingToken.newInstance(position, Set.of()), byte[].class);
    }

    private long replay(Projection projection, SecondSchema schemas, long after) {
        var position = new long[] {after};
        var batch = new ArrayList<Recorded>(BATCH);
        try (var writes = new WriteBehind()) {
            log.read(after + 1, Long.MAX_VALUE, event -> {
                position[0] = event.position();
                if (projection.handles(event.event().getClass())) {
                    batch.add(event);
                }
                if (batch.size() == BATCH) {
                    var full = List.copyOf(batch);
                    writes.next(() -> write(projection, schemas, full));
                    batch.clear();
                }
                return true;
            });
            writes.await();
        }
        write(projection, schemas, batch);
        return position[0];
    }

    private void write(Projection projection, SecondSchema schemas, List<Recorded> events) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            jdbc.execute("set local search_path = " + schemas.second() + ", public");
            var batch = projection.begin();
            events.forEach(batch::on);
            batch.write();
        });
    }
}
