package io.drumtower.duty.projection;

import io.drumtower.duty.FindEntries;
import io.drumtower.duty.LogEntry;
import io.drumtower.duty.LogEntry.Version;
import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.duty.LogEvent.LogEntryAmended;
import io.drumtower.duty.LogEvent.LogEntryRecorded;
import io.drumtower.kernel.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

record EntryTable(JdbcClient jdbc) {

    void on(Recorded recorded, LogEntryRecorded event) {
        jdbc.sql("insert into duty_entry (id, occasion, kind, text, happened_at, by, recorded_at, position)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .params(Arrays.asList(
                        event.id(),
                        event.occasion(),
                        event.kind().name(),
                        event.text(),
                        Columns.at(event.happenedAt()),
                        event.by(),
                        Columns.at(recorded.recordedAt()),
                        recorded.position()))
                .update();
        version(
                recorded,
                event.id(),
                new Version(event.kind(), event.text(), event.happenedAt(), null, event.by(), recorded.recordedAt()));
    }

    void on(Recorded recorded, LogEntryAmended event) {
        jdbc.sql("update duty_entry set kind = ?, text = ?, happened_at = ? where id = ?")
                .params(event.kind().name(), event.text(), Columns.at(event.happenedAt()), event.id())
                .update();
        version(
                recorded,
                event.id(),
                new Version(
                        event.kind(),
                        event.text(),
                        event.happenedAt(),
                        event.reason(),
                        event.by(),
                        recorded.recordedAt()));
    }

    private void version(Recorded recorded, String id, Version version) {
        jdbc.sql("insert into duty_entry_version (position, id, kind, text, happened_at, reason, by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (position) do nothing")
                .params(Arrays.asList(
                        recorded.position(),
                        id,
                        version.kind().name(),
                        version.text(),
                        Columns.at(version.happenedAt()),
                        version.reason(),
                        version.by(),
                        Columns.at(version.recordedAt())))
                .update();
    }

    Optional<LogEntry> get(String id) {
        return withVersions(jdbc.sql("select * from duty_entry where id = ?")
                        .param(id)
                        .query((row, number) -> entry(row))
                        .list())
                .stream()
                .findFirst();
    }

    List<LogEntry> find(FindEntries query) {
        return withVersions(jdbc.sql("select * from duty_entry where"
                        + " (:occasion::text is null or occasion = :occasion::text)"
                        + " and (:text::text is null or strpos(lower(text), lower(:text::text)) > 0)"
                        + " and (:kind::text is null or kind = :kind::text)"
                        + " and (:by::text is null or by = :by::text)"
                        + " and (:from::timestamptz is null or happened_at >= :from::timestamptz)"
                        + " and (:to::timestamptz is null or happened_at < :to::timestamptz)"
                        + " and (:before::bigint is null or position < :before::bigint)"
                        + " order by position desc limit :limit")
                .param("occasion", query.occasion())
                .param("text", query.text())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("by", query.by())
                .param("from", Columns.atOrNull(query.from()))
                .param("to", Columns.atOrNull(query.to()))
                .param("before", query.before())
                .param("limit", query.limit())
                .query((row, number) -> entry(row))
                .list());
    }

    /** Versions of all of them at once; an entry that was never amended has none to show. */
    private List<LogEntry> withVersions(List<LogEntry> entries) {
        var ids = entries.stream().map(LogEntry::id).toArray(String[]::new);
        var versions = jdbc
                .sql("select * from duty_entry_version where id = any(?) order by position")
                .param(ids)
                .query((row, number) -> Map.entry(row.getString("id"), readVersion(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return entries.stream()
                .map(entry -> with(entry, versions.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static LogEntry with(LogEntry entry, List<Version> versions) {
        return new LogEntry(
                entry.id(),
                entry.occasion(),
                entry.kind(),
                entry.text(),
                entry.happenedAt(),
                entry.by(),
                entry.recordedAt(),
                entry.position(),
                versions.size() < 2 ? List.of() : versions);
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getString("id"),
                row.getString("occasion"),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("text"),
                Columns.instant(row, "happened_at"),
                row.getString("by"),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"),
                List.of());
    }

    private static Version readVersion(ResultSet row) throws SQLException {
        return new Version(
                EntryKind.valueOf(row.getString("kind")),
                row.getString("text"),
                Columns.instant(row, "happened_at"),
                row.getString("reason"),
                row.getString("by"),
                Columns.instant(row, "recorded_at"));
    }
}
