package io.drumtower.intake.projection;

import io.drumtower.intake.FindReceipts;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.IntakeEvent.Attacks;
import io.drumtower.intake.IntakeEvent.IntakeReceived;
import io.drumtower.intake.IntakeEvent.Reject;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All receipts, a row each part; a key that makes twice once. */
@Component
class Receipts implements Projection {

    private static final String INSERT =
            "insert into intake_receipt (delivery, part, position, last, source, site, format, received_at, received,"
                    + " counted, duplicates, simulated, ignored, rejected_count, rejects, missing, blocked, challenged,"
                    + " detected, unknown, not_utf8, bytes, sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?) on conflict (delivery, part) do nothing";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Receipts(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    @Override
    public String group() {
        return "intake.receipts";
    }

    @Override
    public boolean handles(Class<?> event) {
        return event == IntakeReceived.class;
    }

    @Override
    public Batch begin() {
        var rows = new ArrayList<@Nullable Object[]>();
        return new Batch() {
            @Override
            public void on(Recorded event) {
                if (event.event() instanceof IntakeReceived received) {
                    rows.add(row(event.position(), received));
                }
            }

            @Override
            public void write() {
                template.batchUpdate(INSERT, rows);
            }
        };
    }

    private static @Nullable Object[] row(long position, IntakeReceived event) {
        var attacks = event.attacks();
        return new @Nullable Object[] {
            event.delivery(),
            event.part(),
            position,
            event.last(),
            event.source(),
            event.site(),
            event.format(),
            event.receivedAt().atOffset(ZoneOffset.UTC),
            event.received(),
            event.counted(),
            event.duplicates(),
            event.simulated(),
            event.ignored().values().stream().mapToLong(Long::longValue).sum(),
            event.rejected(),
            event.rejects().stream().map(one -> one.at() + '\t' + one.reason()).toArray(String[]::new),
            event.missing(),
            attacks == null ? null : attacks.blocked(),
            attacks == null ? null : attacks.challenged(),
            attacks == null ? null : attacks.detected(),
            attacks == null ? null : attacks.unknown(),
            event.notUtf8(),
            event.bytes(),
            event.sha256()
        };
    }

    @QueryHandler
    FindReceipts.Receipts handle(FindReceipts query) {
        var found = jdbc.sql("select source, delivery, min(received_at) as received_at, sum(received) as received,"
                        + " sum(counted) as counted, sum(duplicates) as duplicates, sum(simulated) as simulated,"
                        + " sum(ignored) as ignored, sum(rejected_count) as rejected_count, sum(missing) as missing,"
                        + " string_agg(array_to_string(rejects, E'\\n'), E'\\n' order by part)"
                        + " filter (where rejects <> '{}') as rejects, sum(blocked) as blocked,"
                        + " sum(challenged) as challenged, sum(detected) as detected, sum(unknown) as unknown,"
                        + " sum(not_utf8) as not_utf8, sum(bytes) as bytes, count(*) as parts, bool_or(last) as complete,"
                        + " max(sha256) as sha256, max(position) as newest from intake_receipt where delivery in"
                        + " (select delivery from intake_receipt where position < :before"
                        + " and (cast(:source as text) is null or source = :source) group by delivery"
                        + " order by max(position) desc limit :limit)"
                        + " group by source, delivery having max(position) < :before order by newest desc")
                .param("before", query.before() == null ? Long.MAX_VALUE : query.before())
                .param("source", query.source())
                .param("limit", query.limit() + 1)
                .query((row, number) -> receipt(row))
                .list();
        var more = found.size() > query.limit();
        var items = more ? found.subList(0, query.limit()) : found;
        return new FindReceipts.Receipts(new Page<>(
                items, more ? String.valueOf(items.get(items.size() - 1).position()) : null));
    }

    private static DeliveryReceipt receipt(ResultSet row) throws SQLException {
        return new DeliveryReceipt(
                row.getString("source"),
                row.getString("delivery"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getLong("received"),
                row.getLong("counted"),
                row.getLong("duplicates"),
                row.getLong("simulated"),
                row.getLong("ignored"),
                row.getLong("rejected_count"),
                row.getLong("missing"),
                rejects(row.getString("rejects")),
                row.getObject("blocked") == null
                        ? null
                        : new Attacks(
                                row.getLong("blocked"),
                                row.getLong("challenged"),
                                row.getLong("detected"),
                                row.getLong("unknown")),
                row.getLong("not_utf8"),
                row.getLong("bytes"),
                row.getInt("parts"),
                !row.getBoolean("complete"),
                row.getString("sha256"),
                row.getLong("newest"));
    }

    private static List<Reject> rejects(@Nullable String lines) {
        return lines == null
                ? List.of()
                : Arrays.stream(lines.split("\n", -1))
                        .map(line -> line.split("\t", 2))
                        .map(parts -> new Reject(parts[0], parts[1]))
                        .toList();
    }
}
