package io.drumtower.platform.rebuild;

import io.drumtower.kernel.EventLog;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.platform.postgres.OwnerConnections;
import io.drumtower.platform.projector.Batches;
import io.drumtower.platform.projector.Projector;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a projection anew from the log: the same handlers write into a second schema beside the live one, which stays
 * in use; then the schemas change places and the projection follows the log from there. What was put aside is tried
 * again.
 */
@Component
class Rebuild {

    /** Events of one transaction: larger than live, for there is no reader to wait for it. */
    private static final int BATCH = 10_000;

    private final Projector projector;
    private final TransactionTemplate transactions;
    private final OwnerConnections owner;
    private final JdbcTemplate jdbc;
    private final EventLog log;

    Rebuild(
            Projector projector,
            PlatformTransactionManager transactions,
            OwnerConnections owner,
            JdbcTemplate jdbc,
            EventLog log) {
        this.projector = projector;
        this.transactions = new TransactionTemplate(transactions);
        this.owner = owner;
        this.jdbc = jdbc;
        this.log = log;
    }

    /** @return the position up to which it was built */
    synchronized long run(Projection projection) {
        var schemas = new SecondSchema(owner, projection.group().replace('.', '_'));
        var aside = new SecondAside();
        var batches = new Batches(projection, transactions, aside, new Batches.Around() {
            @Override
            public void before(long position) {
                jdbc.execute("set local search_path = " + schemas.second() + ", public");
            }
        });
        schemas.create();
        var position = new long[1];
        position[0] = replay(projection, batches, 0);
        projector.pause(projection, () -> {
            position[0] = replay(projection, batches, position[0]);
            schemas.takeOver(projection.group(), position[0], aside.letters());
        });
        return position[0];
    }

    private long replay(Projection projection, Batches batches, long after) {
        var position = new long[] {after};
        var batch = new ArrayList<Recorded>(BATCH);
        try (var writes = new WriteBehind()) {
            log.read(after + 1, Long.MAX_VALUE, projection::handles, event -> {
                position[0] = event.position();
                batch.add(event);
                if (batch.size() == BATCH) {
                    var full = List.copyOf(batch);
                    writes.next(() -> batches.write(full, event.position()));
                    batch.clear();
                }
                return true;
            });
            writes.await();
        }
        batches.write(batch, position[0]);
        return position[0];
    }
}
