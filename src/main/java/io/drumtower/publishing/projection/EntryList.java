package io.drumtower.publishing.projection;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import io.drumtower.publishing.EntryEvent;
import io.drumtower.publishing.EntryEvent.AdministrativeActionsCounted;
import io.drumtower.publishing.EntryEvent.Entry;
import io.drumtower.publishing.EntryEvent.EntryWithdrawn;
import io.drumtower.publishing.EntryEvent.IndicatorRecorded;
import io.drumtower.publishing.EntryEvent.Kind;
import io.drumtower.publishing.EntryEvent.Recording;
import io.drumtower.publishing.EntryRow;
import io.drumtower.publishing.FindEntries;
import io.drumtower.publishing.FindStanding;
import io.drumtower.publishing.GetEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All entries, one row each. */
@Component
class EntryList implements Projection {

    private final JdbcClient jdbc;

    EntryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String group() {
        return "publishing.entries";
    }

    @Override
    public boolean handles(Class<?> event) {
        return EntryEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return this::handle;
    }

    private void handle(Recorded recorded) {
        if (recorded.event() instanceof Recording recording) {
            insert(recorded, recording, recording.entry());
        } else if (recorded.event() instanceof EntryWithdrawn withdrawn) {
            jdbc.sql("update publishing_entry set withdrawn_at = ?, withdrawn_for = ? where id = ?")
                    .params(at(withdrawn.occurredAt()), withdrawn.reason(), withdrawn.id())
                    .update();
        }
    }

    private void insert(Recorded recorded, Recording recording, Entry entry) {
        jdbc.sql("insert into publishing_entry (id, kind, item, value, of_value, words, source, evidence,"
                        + " entry_at, entry_in, recorded_by, recorded_at, position)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing")
                .params(Arrays.asList(
                        recording.id(),
                        entry.kind().name(),
                        entry.item(),
                        entry.value(),
                        entry.of(),
                        entry.words(),
                        recording instanceof IndicatorRecorded one ? one.source() : null,
                        evidence(recording),
                        at(entry.at()),
                        BusinessDay.of(entry.at()).getYear(),
                        recording.by(),
                        at(recorded.recordedAt()),
                        recorded.position()))
                .update();
    }

    private static @Nullable String evidence(Recording recording) {
        if (recording instanceof IndicatorRecorded indicator) {
            return indicator.evidence();
        }
        return recording instanceof AdministrativeActionsCounted counted ? counted.evidence() : null;
    }

    @QueryHandler
    FindEntries.Found handle(FindEntries query) {
        var found = jdbc.sql(
                        "select * from publishing_entry where (:year::integer is null or entry_in = :year::integer)"
                                + " and (:kind::text is null or kind = :kind::text) and position < :after"
                                + " order by position desc limit :limit")
                .param("year", query.year())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("after", query.after() == null ? Long.MAX_VALUE : query.after())
                .param("limit", query.limit() + 1)
                .query((row, number) -> row(row))
                .list();
        if (found.size() <= query.limit()) {
            return new FindEntries.Found(new Page<>(found, null));
        }
        var page = List.copyOf(found.subList(0, query.limit()));
        return new FindEntries.Found(
                new Page<>(page, String.valueOf(page.get(page.size() - 1).position())));
    }

    @QueryHandler
    EntryRow handle(GetEntry query) {
        return jdbc.sql("select * from publishing_entry where id = ?")
                .param(query.id())
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(() -> Refused.notFound("publishing.problem.no-such-entry", query.id()));
    }

    @QueryHandler
    FindStanding.Standing handle(FindStanding query) {
        return jdbc.sql("select min(id) from publishing_entry where kind = ? and item = ? and words = ?"
                        + " and withdrawn_at is null")
                .params(
                        query.entry().kind().name(),
                        query.entry().item(),
                        query.entry().words())
                .query((row, number) -> new FindStanding.Standing(row.getString(1)))
                .single();
    }

    private static EntryRow row(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getString("id"),
                new Entry(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("item"),
                        row.getObject("value", Long.class),
                        row.getObject("of_value", Long.class),
                        row.getString("words"),
                        Objects.requireNonNull(instant(row, "entry_at"))),
                row.getString("source"),
                row.getString("evidence"),
                row.getString("recorded_by"),
                Objects.requireNonNull(instant(row, "recorded_at")),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_for"),
                row.getLong("position"));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
