package io.drumtower.figures.projection;

import static io.drumtower.figures.projection.LedgerTables.at;

import io.drumtower.figures.projection.LedgerBatch.Row;
import io.drumtower.figures.projection.LedgerBatch.RowKey;
import io.drumtower.figures.projection.LedgerTables.State;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the ledger's tables know of one cause, and what is left of them without it. */
record Reversals(JdbcTemplate jdbc) {

    /** What still stands of the cause, taken back at the position of {@code state}; empty when nothing does. */
    Map<RowKey, Row> rows(String cause, State state) {
        var minute = state.recordedAt().truncatedTo(ChronoUnit.MINUTES);
        var rows = new HashMap<RowKey, Row>();
        jdbc.execute(
                "set local idle_in_transaction_session_timeout = 0"); // other connections read for as long as it takes
        jdbc.query(
                "select figure, half_hour, site, source, dimensions, sum(delta), sum(event_count) from figure_contribution"
                        + " where cause = ? group by figure, half_hour, site, source, dimensions having sum(event_count) <> 0",
                row -> {
                    var key = new RowKey(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            new Dimensions(row.getString(3), row.getString(4), row.getString(5)),
                            minute,
                            cause,
                            true);
                    rows.computeIfAbsent(key, first -> new Row(state.position()))
                            .takeBack(state.position(), row.getLong(6), row.getInt(7));
                },
                cause);
        return rows;
    }

    /** Before anything of it is taken back: its records that came late are none any more. */
    void forgetLate(String cause) {
        jdbc.update(
                "update figure_change as change set late = change.late - own.delta from (select half_hour, recorded_minute,"
                        + " figure, site, sum(delta) as delta from figure_contribution where cause = ?"
                        + " group by half_hour, recorded_minute, figure, site) as own where change.half_hour = own.half_hour"
                        + " and change.recorded_minute = own.recorded_minute and change.figure = own.figure"
                        + " and change.site = own.site",
                cause);
    }

    /** Where the events lie that the cause contributed to these figures, without overlaps. */
    List<long[]> spans(String cause, List<String> figures) {
        var ranges = jdbc.query(
                connection -> {
                    var select = connection.prepareStatement("select distinct first_position, last_position"
                            + " from figure_contribution where cause = ? and figure = any(?) and not reversal"
                            + " order by first_position");
                    select.setString(1, cause);
                    select.setArray(2, connection.createArrayOf("text", figures.toArray()));
                    return select;
                },
                (row, number) -> new long[] {row.getLong(1), row.getLong(2)});
        return Range.union(ranges);
    }

    /** Where nothing contributes any more there is no number, and no feed that had counted. */
    void removeEmpty(Map<RowKey, Row> rows) {
        var sums = rows.keySet().stream()
                .map(key -> new Object[] {
                    at(key.halfHour()),
                    key.figure(),
                    key.dimensions().site(),
                    key.dimensions().source(),
                    key.dimensions().others()
                })
                .toList();
        jdbc.batchUpdate(
                "delete from figure_half_hour where half_hour = ? and figure = ? and site = ? and source = ?"
                        + " and dimensions = ? and event_count = 0",
                sums);
        jdbc.update("delete from figure_total where event_count = 0");
        new FeedTable(jdbc).forgetCounted(rows.keySet());
    }
}
