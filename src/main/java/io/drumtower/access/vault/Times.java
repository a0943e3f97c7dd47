package io.drumtower.access.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How moments stand in the rows. */
final class Times {

    /** The last use of something is kept as exactly as this, so that most uses write nothing. */
    static final Duration ROUGHLY = Duration.ofMinutes(10);

    private Times() {}

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
