package io.drumtower.duty.projection;

import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.ShiftEntry.Ending;
import io.drumtower.duty.ShiftEvent.HandoverAccepted;
import io.drumtower.duty.ShiftEvent.HandoverRefused;
import io.drumtower.duty.ShiftEvent.HandoverStarted;
import io.drumtower.duty.ShiftEvent.HandoverTakenOver;
import io.drumtower.duty.ShiftEvent.HandoverWithdrawn;
import io.drumtower.duty.ShiftEvent.ShiftStarted;
import io.drumtower.duty.ShiftEvent.WatchStoodDown;
import io.drumtower.duty.Team;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shifts, one row each. A shift that passed on ends at the cut of its handover, and the next begins there. */
record WatchTable(JdbcClient jdbc) {

    void on(ShiftStarted event) {
        insert(event.occasion(), event.shift(), event.team(), event.relief(), event.occurredAt());
    }

    void on(HandoverStarted event) {
        handover(event.shift(), event.handover());
    }

    void on(HandoverRefused event) {
        handover(event.shift(), null);
    }

    void on(HandoverWithdrawn event) {
        handover(event.shift(), null);
    }

    private void handover(String shift, @Nullable String handover) {
        jdbc.sql("update duty_shift set handover = ? where id = ?")
                .params(Arrays.asList(handover, shift))
                .update();
    }

    void on(HandoverAccepted event) {
        insert(event.occasion(), event.next(), event.team(), event.relief(), event.occurredAt());
        pass(event.shift(), event.next(), event.handover(), Ending.ACCEPTED, event.occurredAt());
    }

    void on(HandoverTakenOver event) {
        insert(event.occasion(), event.next(), event.team(), event.relief(), event.occurredAt());
        pass(event.shift(), event.next(), event.handover(), Ending.TAKEN_OVER, event.occurredAt());
    }

    /** What comes after the end of the watch, such as a late summary, belongs to the last report: it has no cut. */
    void on(WatchStoodDown event) {
        jdbc.sql("update duty_shift set ended_at = ?, ending = ?, stand_down_to = ? where id = ?")
                .params(Columns.at(event.occurredAt()), Ending.STOOD_DOWN.name(), event.to(), event.shift())
                .update();
    }

    /** A clock that jumped back opens no slot again: of the times of the cuts the latest counts. */
    private void pass(String shift, String next, String handover, Ending ending, Instant at) {
        jdbc.sql("update duty_shift set ended_at = ?, ending = ?, handover = cut.id, up_to = cut.cut,"
                        + " up_to_at = greatest(cut.cut_at, after_at) from duty_handover cut"
                        + " where duty_shift.id = ? and cut.id = ?")
                .params(Columns.at(at), ending.name(), shift, handover)
                .update();
        jdbc.sql("update duty_shift set after = old.up_to, after_at = old.up_to_at from duty_shift old"
                        + " where duty_shift.id = ? and old.id = ?")
                .params(next, shift)
                .update();
    }

    private void insert(String occasion, String shift, Team team, @Nullable Instant relief, Instant at) {
        jdbc.sql("insert into duty_shift (id, occasion, number, officer, backup, supervisor, crew, places, started_at,"
                        + " relief_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .params(Arrays.asList(
                        shift,
                        occasion,
                        Integer.parseInt(shift.substring(shift.lastIndexOf('.') + 1)),
                        team.officerInCharge(),
                        team.backup(),
                        team.supervisor(),
                        Columns.accounts(team.crew()),
                        Columns.places(team.crew()),
                        Columns.at(at),
                        Columns.atOrNull(relief)))
                .update();
    }

    Optional<ShiftEntry> get(String id) {
        return jdbc.sql("select * from duty_shift where id = ?")
                .param(id)
                .query((row, number) -> entry(row))
                .optional();
    }

    List<ShiftEntry> of(String occasion, int after, int limit) {
        return jdbc.sql("select * from duty_shift where occasion = ? and number > ? order by number limit ?")
                .params(occasion, after, limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Of each watch that goes on. */
    List<ShiftEntry> running(int limit) {
        return jdbc.sql("select * from duty_shift where ended_at is null order by occasion limit ?")
                .param(limit)
                .query((row, number) -> entry(row))
                .list();
    }

    private static ShiftEntry entry(ResultSet row) throws SQLException {
        var ending = row.getString("ending");
        return new ShiftEntry(
                row.getString("id"),
                row.getString("occasion"),
                row.getInt("number"),
                Columns.team(row),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "relief_at"),
                row.getLong("after"),
                Columns.instantOrNull(row, "after_at"),
                row.getObject("up_to", Long.class),
                Columns.instantOrNull(row, "up_to_at"),
                Columns.instantOrNull(row, "ended_at"),
                ending == null ? null : Ending.valueOf(ending),
                row.getString("handover"),
                row.getString("stand_down_to"));
    }
}
