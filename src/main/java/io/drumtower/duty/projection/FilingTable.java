package io.drumtower.duty.projection;

import io.drumtower.duty.SlotFigures;
import io.drumtower.duty.SummaryEvent.SummaryExcused;
import io.drumtower.duty.SummaryEvent.SummaryFiled;
import io.drumtower.duty.SummaryEvent.SummaryMissed;
import io.drumtower.duty.projection.FilingEntry.Filed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row a slot that something happened to. Every statement writes absolute values. */
record FilingTable(JdbcClient jdbc) {

    void filed(SummaryFiled event) {
        var figures = event.figures();
        jdbc.sql(
                        "insert into duty_filing (occasion, slot, revision, blocked, challenged, detected, unknown, page_views,"
                                + " requests, peak_per_minute, peak_minute, remark, filed_at, filed_by, first_filed_at, late)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (occasion, slot) do update"
                                + " set revision = excluded.revision, blocked = excluded.blocked,"
                                + " challenged = excluded.challenged, detected = excluded.detected, unknown = excluded.unknown,"
                                + " page_views = excluded.page_views, requests = excluded.requests,"
                                + " peak_per_minute = excluded.peak_per_minute, peak_minute = excluded.peak_minute,"
                                + " remark = excluded.remark, filed_at = excluded.filed_at, filed_by = excluded.filed_by,"
                                + " first_filed_at = coalesce(duty_filing.first_filed_at, excluded.first_filed_at),"
                                + " late = excluded.late")
                .params(Arrays.asList(
                        event.occasion(),
                        event.slot(),
                        event.revision(),
                        figures.blocked(),
                        figures.challenged(),
                        figures.detected(),
                        figures.unknown(),
                        figures.pageViews(),
                        figures.requests(),
                        figures.peakPerMinute(),
                        at(figures.peakMinute()),
                        event.remark(),
                        at(event.occurredAt()),
                        event.by(),
                        at(event.occurredAt()),
                        event.late()))
                .update();
    }

    void missed(SummaryMissed event) {
        jdbc.sql("insert into duty_filing (occasion, slot, missed_at) values (?, ?, ?)"
                        + " on conflict (occasion, slot) do update set missed_at = excluded.missed_at")
                .params(event.occasion(), event.slot(), event.occurredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void excused(SummaryExcused event) {
        jdbc.sql("update duty_filing set excuse = ? where occasion = ? and slot = ?")
                .params(event.reason(), event.occasion(), event.slot())
                .update();
    }

    Map<Integer, FilingEntry> find(String occasion, int first, int last) {
        return jdbc
                .sql("select * from duty_filing where occasion = ? and slot between ? and ?")
                .params(occasion, first, last)
                .query((row, number) -> entry(row))
                .list()
                .stream()
                .collect(Collectors.toMap(FilingEntry::slot, Function.identity()));
    }

    private static FilingEntry entry(ResultSet row) throws SQLException {
        return new FilingEntry(row.getInt("slot"), filed(row), instant(row, "missed_at"), row.getString("excuse"));
    }

    private static @Nullable Filed filed(ResultSet row) throws SQLException {
        var revision = row.getObject("revision", Integer.class);
        var filedAt = instant(row, "filed_at");
        var firstAt = instant(row, "first_filed_at");
        if (revision == null || filedAt == null || firstAt == null) {
            return null;
        }
        return new Filed(
                revision,
                figures(row),
                row.getString("remark"),
                filedAt,
                row.getString("filed_by"),
                firstAt,
                row.getBoolean("late"));
    }

    private static SlotFigures figures(ResultSet row) throws SQLException {
        return new SlotFigures(
                row.getObject("blocked", Long.class),
                row.getObject("challenged", Long.class),
                row.getObject("detected", Long.class),
                row.getObject("unknown", Long.class),
                row.getObject("page_views", Long.class),
                row.getObject("requests", Long.class),
                row.getObject("peak_per_minute", Long.class),
                instant(row, "peak_minute"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
