package io.drumtower.duty.projection;

import io.drumtower.duty.InspectionEvent.Conclusion;
import io.drumtower.duty.InspectionEvent.ItemResult;
import io.drumtower.duty.InspectionEvent.Result;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.TraceItem;
import io.drumtower.duty.projection.InspectionEntry.ChecklistEntry;
import io.drumtower.duty.projection.InspectionEntry.FindingEntry;
import io.drumtower.duty.projection.InspectionEntry.Review;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads inspections with all that belongs to them: one query a table, whatever their number. */
record InspectionReader(JdbcClient jdbc, String occasion, int first, int last) {

    List<InspectionEntry> read(IntFunction<PlannedInspection> plan) {
        var checklists = checklists();
        var findings = findings();
        var done = done();
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> {
                    var one = done.getOrDefault(number, Done.NOTHING);
                    return new InspectionEntry(
                            plan.apply(number),
                            one.completedAt(),
                            one.late(),
                            one.missedAt(),
                            one.review(),
                            checklists.getOrDefault(number, List.of()),
                            findings.getOrDefault(number, List.of()));
                })
                .toList();
    }

    private record Done(
            @Nullable Instant completedAt,
            boolean late,
            @Nullable Instant missedAt,
            @Nullable Review review) {

        static final Done NOTHING = new Done(null, false, null, null);
    }

    private Map<Integer, Done> done() {
        var done = new HashMap<Integer, Done>();
        sql("select * from duty_inspection where ").query(row -> {
            var reviewedAt = instant(row, "reviewed_at");
            var review = reviewedAt == null
                    ? null
                    : new Review(row.getString("reviewed_by"), reviewedAt, row.getString("review_note"));
            done.put(
                    row.getInt("number"),
                    new Done(instant(row, "completed_at"), row.getBoolean("late"), instant(row, "missed_at"), review));
        });
        return done;
    }

    private Map<Integer, List<ChecklistEntry>> checklists() {
        var checklists = new HashMap<Integer, List<ChecklistEntry>>();
        sql("select * from duty_checklist where ", "filed_at, system_group").query(row -> {
            checklists
                    .computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                    .add(new ChecklistEntry(
                            row.getString("system_group"),
                            items(row),
                            Conclusion.valueOf(row.getString("conclusion")),
                            row.getString("handling"),
                            row.getBoolean("late"),
                            row.getString("filed_by"),
                            row.getObject("filed_at", OffsetDateTime.class).toInstant()));
        });
        return checklists;
    }

    private static List<ItemResult> items(ResultSet row) throws SQLException {
        var items = (String[]) row.getArray("items").getArray();
        var results = (String[]) row.getArray("results").getArray();
        var notes = (@Nullable String[]) row.getArray("notes").getArray();
        return IntStream.range(0, items.length)
                .mapToObj(i -> new ItemResult(TraceItem.valueOf(items[i]), Result.valueOf(results[i]), notes[i]))
                .toList();
    }

    private Map<Integer, List<FindingEntry>> findings() {
        var findings = new HashMap<Integer, List<FindingEntry>>();
        sql("select * from duty_finding where ", "finding").query(row -> {
            findings.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                    .add(new FindingEntry(
                            row.getInt("finding"),
                            row.getString("system_group"),
                            row.getString("text"),
                            row.getString("raised_by"),
                            row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                            row.getString("note"),
                            row.getString("resolved_by"),
                            instant(row, "resolved_at")));
        });
        return findings;
    }

    private JdbcClient.StatementSpec sql(String select) {
        return sql(select, "number");
    }

    private JdbcClient.StatementSpec sql(String select, String order) {
        return jdbc.sql(select + "occasion = ? and number between ? and ? order by " + order)
                .params(occasion, first, last);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
