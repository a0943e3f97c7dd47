package io.drumtower.intake.projection;

import io.drumtower.intake.DeliveryEvent.WithdrawalReason;
import io.drumtower.intake.FindReceipts;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.FindReceipts.Withdrawal;
import io.drumtower.intake.FindSameInput;
import io.drumtower.intake.GetReceipt;
import io.drumtower.intake.IntakeEvent.Attacks;
import io.drumtower.intake.IntakeEvent.Reject;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@link Receipts}, the parts of a delivery together. */
@Component
class ReceiptList {

    private static final String SELECT = "select source, site, delivery, min(received_at) as received_at,"
            + " sum(received) as received, sum(counted) as counted, sum(duplicates) as duplicates,"
            + " sum(simulated) as simulated, sum(ignored) as ignored, sum(rejected_count) as rejected_count,"
            + " sum(missing) as missing, string_agg(array_to_string(rejects, E'\\n'), E'\\n' order by part)"
            + " filter (where rejects <> '{}') as rejects, sum(blocked) as blocked,"
            + " sum(challenged) as challenged, sum(detected) as detected, sum(unknown) as unknown,"
            + " sum(not_utf8) as not_utf8, sum(bytes) as bytes, count(*) as parts, bool_or(last) as complete,"
            + " max(sha256) as sha256, max(position) as newest, reason, note, withdrawn_by, withdrawn_at"
            + " from intake_receipt left join intake_withdrawal using (delivery)";

    private static final String GROUP = " group by source, site, delivery, reason, note, withdrawn_by, withdrawn_at";

    private final JdbcClient jdbc;

    ReceiptList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    DeliveryReceipt handle(GetReceipt query) {
        return jdbc.sql(SELECT + " where delivery = ?" + GROUP)
                .param(query.delivery())
                .query((row, number) -> receipt(row))
                .optional()
                .orElseThrow(() -> Refused.notFound("intake.problem.no-such-delivery", query.delivery()));
    }

    @QueryHandler
    FindReceipts.Receipts handle(FindReceipts query) {
        var found = jdbc.sql(SELECT + " where delivery in"
                        + " (select delivery from intake_receipt where position < :before"
                        + " and (cast(:source as text) is null or source = :source) group by delivery"
                        + " order by max(position) desc limit :limit)" + GROUP
                        + " having max(position) < :before order by newest desc")
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

    @QueryHandler
    FindSameInput.Same handle(FindSameInput query) {
        return new FindSameInput.Same(jdbc.sql(SELECT + " where delivery in"
                        + " (select delivery from intake_receipt where sha256 = :sha256) and reason is null" + GROUP
                        + " having sum(counted) > 0 order by newest limit 10")
                .param("sha256", query.sha256())
                .query((row, number) -> receipt(row))
                .list());
    }

    private static DeliveryReceipt receipt(ResultSet row) throws SQLException {
        return new DeliveryReceipt(
                row.getString("source"),
                row.getString("site"),
                row.getString("delivery"),
                at(row, "received_at"),
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
                row.getLong("newest"),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return reason == null
                ? null
                : new Withdrawal(
                        row.getString("delivery"),
                        WithdrawalReason.valueOf(reason),
                        row.getString("note"),
                        row.getString("withdrawn_by"),
                        at(row, "withdrawn_at"));
    }

    private static List<Reject> rejects(@Nullable String lines) {
        return lines == null
                ? List.of()
                : Arrays.stream(lines.split("\n", -1))
                        .map(line -> line.split("\t", 2))
                        .map(parts -> new Reject(parts[0], parts[1]))
                        .toList();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
