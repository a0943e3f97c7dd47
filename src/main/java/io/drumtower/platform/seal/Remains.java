package io.drumtower.platform.seal;

import io.drumtower.platform.postgres.OwnerConnections;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What is left of a deleted key in the server's files: its dead row, and the write-ahead log that tells of it. Whoever
 * finds the wrapped key there and has {@code seal.key} could still open what it sealed.
 *
 * <p>The table is written anew, and the log behind the checkpoint goes, because the own server reuses none of its files.
 * Out of reach are copies that were made before, standby servers and archives, and the blocks of a disk whose files are
 * gone.
 */
@Component
class Remains {

    private static final Logger LOG = LoggerFactory.getLogger(Remains.class);

    /** Unlike {@code vacuum full}, no transaction that is still open keeps the dead row. */
    private static final String WRITE_ANEW =
            "alter table seal_key alter column wrapped type bytea using wrapped || ''::bytea";

    private static final List<String> STEPS = List.of(WRITE_ANEW, "select pg_switch_wal()", "checkpoint");

    private final OwnerConnections owner;

    Remains(OwnerConnections owner) {
        this.owner = owner;
    }

    /** The key is gone in any case; what could not be removed here is said, and the next erasure removes it. */
    void remove() {
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            for (var step : STEPS) {
                run(statement, step);
            }
        } catch (SQLException e) {
            LOG.warn("what is left of an erased key stays in the files of the database", e);
        }
    }

    private static void run(Statement statement, String step) {
        try {
            statement.execute(step);
        } catch (SQLException e) {
            LOG.warn("an erased key was not removed from the database's files: {}", step, e);
        }
    }
}
