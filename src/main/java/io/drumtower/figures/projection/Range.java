package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of the ledger. */
record Range(
        long first,
        long last,
        long delta,
        int events,
        Instant recordedMinute,
        @Nullable String cause,
        Instant halfHour,
        Dimensions dimensions,
        boolean reversal) {

    boolean holds(FigureDefinition figure, Contribution one) {
        return figure.keptAt(one.occurredAt()).equals(halfHour)
                && Dimensions.of(one.dimensions()).equals(dimensions)
                && Objects.equals(one.cause(), cause);
    }

    static Range of(ResultSet row) throws SQLException {
        return new Range(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                new Dimensions(row.getString(8), row.getString(9), row.getString(10)),
                row.getBoolean(11));
    }
}
