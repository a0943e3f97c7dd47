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

/** The plans of all occasions, and which of their slots is the first that nobody has filed. */
record WatchPlanTable(JdbcClient jdbc) {

    /** @param next the first slot that nothing happened to; null when there is none */
    record Watched(
            WatchPlan plan, boolean rostered, @Nullable Integer next) {

        /** Whether somebody must file. */
        boolean isWatched() {
            return rostered && !plan.afterwards() && !plan.cancelled();
        }
    }

    void on(OccasionScheduled event) {
        jdbc.sql("insert into duty_filing_plan (occasion, start_at, end_at, slot_minutes, grace_minutes, sites,"
                        + " rostered, afterwards) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (occasion) do nothing")
                .params(Arrays.asList(
                        event.id(),
                        event.start().atOffset(ZoneOffset.UTC),
                        event.end().atOffset(ZoneOffset.UTC),
                        event.slotMinutes(),
                        event.graceMinutes(),
                        event.sites().toArray(String[]::new),
                        false,
                        event.afterwards()))
                .update();
    }

    void on(OccasionAmended event) {
        jdbc.sql("update duty_filing_plan set start_at = ?, end_at = ?, slot_minutes = ?, grace_minutes = ?, sites = ?"
                        + " where occasion = ?")
                .params(Arrays.asList(
                        event.start().atOffset(ZoneOffset.UTC),
                        event.end().atOffset(ZoneOffset.UTC),
                        event.slotMinutes(),
                        event.graceMinutes(),
                        event.sites().toArray(String[]::new),
                        event.id()))
                .update();
    }

    /** Only who is on watch files: until a roster is published, and where there are shifts only, slots are only read. */
    void on(RosterPublished event) {
        jdbc.sql("update duty_filing_plan set rostered = true where occasion = ?")
                .param(event.occasion())
                .update();
    }

    void on(OccasionCancelled event) {
        jdbc.sql("update duty_filing_plan set cancelled = true where occasion = ?")
                .param(event.id())
                .update();
    }

    void reminded(String occasion, int slot) {
        jdbc.sql("update duty_filing_plan set reminded = greatest(reminded, ?) where occasion = ?")
                .params(slot, occasion)
                .update();
    }

    /** The first slot that nobody was reminded of and that nothing happened to. */
    Optional<Integer> nextToRemind(String occasion) {
        return jdbc.sql("select slot from duty_filing_plan as plan, generate_series(reminded + 1,"
                        + " (extract(epoch from end_at - start_at) / 60 / slot_minutes)::integer) as slot"
                        + " where plan.occasion = ? and not exists (select from duty_filing as filing"
                        + " where filing.occasion = plan.occasion and filing.slot = slot.slot) order by slot limit 1")
                .param(occasion)
                .query(Integer.class)
                .optional();
    }

    Optional<Watched> find(String occasion) {
        return jdbc.sql("select plan.*, (select min(slot) from generate_series(1,"
                        + " (extract(epoch from end_at - start_at) / 60 / slot_minutes)::integer) as slot"
                        + " where not exists (select from duty_filing as filing"
                        + " where filing.occasion = plan.occasion and filing.slot = slot.slot)) as next"
                        + " from duty_filing_plan as plan where occasion = ?")
                .param(occasion)
                .query((row, number) -> watched(row))
                .optional();
    }

    private static Watched watched(ResultSet row) throws SQLException {
        var plan = new WatchPlan(
                row.getString("occasion"),
                row.getObject("start_at", OffsetDateTime.class).toInstant(),
                row.getObject("end_at", OffsetDateTime.class).toInstant(),
                WatchPlan.length(row.getObject("slot_minutes", Integer.class)),
                Duration.ofMinutes(row.getInt("grace_minutes")),
                List.of((String[]) row.getArray("sites").getArray()),
                row.getBoolean("afterwards"),
                row.getBoolean("cancelled"));
        var files = row.getObject("slot_minutes") != null;
        return new Watched(plan, files && row.getBoolean("rostered"), row.getObject("next", Integer.class));
    }
}
