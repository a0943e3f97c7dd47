package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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

    /** Where the events of ranges lie, without overlaps. */
    static List<long[]> spans(List<Range> ranges) {
        return union(ranges.stream()
                .map(range -> new long[] {range.first(), range.last()})
                .toList());
    }

    /** Ranges of one batch lie in each other: each event is to be read once. They come by their first position. */
    static List<long[]> union(List<long[]> ranges) {
        var spans = new ArrayList<long[]>();
        for (var range : ranges) {
            var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && range[0] <= last[1]) {
                last[1] = Math.max(last[1], range[1]);
            } else {
                spans.add(range.clone());
            }
        }
        return spans;
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
