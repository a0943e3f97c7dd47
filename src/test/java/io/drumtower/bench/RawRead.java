package io.drumtower.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** A plain reading of all rows of the log, beside what is built from them. */
final class RawRead {

    private RawRead() {}

    static double seconds(Program program) throws IOException, SQLException {
        try (var database = program.database()) {
            database.setAutoCommit(false); // else the driver fetches all rows at once
            var touched = 0L;
            var started = System.nanoTime();
            try (var select =
                    database.prepareStatement("select global_index, event_id, recorded_at, event_type, payload"
                            + " from event_entry order by global_index")) {
                select.setFetchSize(2_000);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        touched += row.getLong(1)
                                + row.getObject(2, UUID.class).getLeastSignificantBits()
                                + row.getString(3).length()
                                + row.getString(4).length()
                                + row.getBytes(5).length;
                    }
                }
            }
            var took = Pace.secondsSince(started);
            if (touched == 0) {
                throw new IllegalStateException("nothing was read");
            }
            return took;
        }
    }
}
