package io.drumtower.duty.projection;

import io.drumtower.duty.OccasionEvent.OccasionAmended;
import io.drumtower.duty.OccasionEvent.OccasionCancelled;
import io.drumtower.duty.OccasionEvent.OccasionScheduled;
import io.drumtower.duty.RosterEvent.RosterPublished;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plans of all occasions, and which of their inspections is the first that is neither done nor missed. */
record InspectionPlanTable(JdbcClient jdbc) {

    /** @param next null when there is none */
    record Planned(
            InspectionPlan plan, boolean rostered, @Nullable Integer next) {

        /** Whether somebody must do them. */
        boolean isWatched() {
            return rostered && !plan.afterwards() && !plan.cancelled();
        }
    }

    void on(OccasionScheduled event) {
        jdbc.sql("insert into duty_inspection_plan (occasion, start_at, end_at, inspection_hours, system_groups,"
                        + " afterwards) values (?, ?, ?, ?, ?, ?) on conflict (occasion) do nothing")
                .params(Arrays.asList(
                        event.id(),
                        event.start().atOffset(ZoneOffset.UTC),
                        event.end().atOffset(ZoneOffset.UTC),
                        event.inspectionHours(),
                        event.systemGroups().toArray(String[]::new),
                        event.afterwards()))
                .update();
    }

    void on(OccasionAmended event) {
        jdbc.sql("update duty_inspection_plan set start_at = ?, end_at = ?, inspection_hours = ?, system_groups = ?"
                        + " where occasion = ?")
                .params(Arrays.asList(
                        event.start().atOffset(ZoneOffset.UTC),
                        event.end().atOffset(ZoneOffset.UTC),
                        event.inspectionHours(),
                        event.systemGroups().toArray(String[]::new),
                        event.id()))
                .update();
    }

    /** Only who is on watch inspects: until a roster is published, nothing is missed. */
    void on(RosterPublished event) {
        jdbc.sql("update duty_inspection_plan set rostered = true where occasion = ?")
                .param(event.occasion())
                .update();
    }

    void on(OccasionCancelled event) {
        jdbc.sql("update duty_inspection_plan set cancelled = true where occasion = ?")
                .param(event.id())
                .update();
    }

    Optional<Planned> find(String occasion) {
        return jdbc.sql("select plan.*, (select min(number) from generate_series(1,"
                        + " (extract(epoch from end_at - start_at) / 3600)::integer / inspection_hours) as number"
                        + " where not exists (select from duty_inspection as done"
                        + " where done.occasion = plan.occasion and done.number = number.number)) as next"
                        + " from duty_inspection_plan as plan where occasion = ?")
                .param(occasion)
                .query((row, number) -> planned(row))
                .optional();
    }

    private static Planned planned(ResultSet row) throws SQLException {
        var hours = row.getObject("inspection_hours", Integer.class);
        var plan = new InspectionPlan(
                row.getString("occasion"),
                row.getObject("start_at", OffsetDateTime.class).toInstant(),
                row.getObject("end_at", OffsetDateTime.class).toInstant(),
                hours == null ? null : Duration.ofHours(hours),
                List.of((String[]) row.getArray("system_groups").getArray()),
                row.getBoolean("afterwards"),
                row.getBoolean("cancelled"));
        return new Planned(plan, row.getBoolean("rostered"), row.getObject("next", Integer.class));
    }
}
