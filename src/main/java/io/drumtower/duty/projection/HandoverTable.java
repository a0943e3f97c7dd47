package io.drumtower.duty.projection;

import io.drumtower.duty.FindVoidHandovers.VoidHandover;
import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.HandoverEntry.Addendum;
import io.drumtower.duty.HandoverEntry.Matter;
import io.drumtower.duty.HandoverEntry.State;
import io.drumtower.duty.ShiftEvent.AddendumRecorded;
import io.drumtower.duty.ShiftEvent.HandoverSigned;
import io.drumtower.duty.ShiftEvent.HandoverStarted;
import io.drumtower.duty.ShiftEvent.ItemQuestioned;
import io.drumtower.duty.ShiftEvent.ItemUnderstood;
import io.drumtower.duty.ShiftEvent.QuestionAnswered;
import io.drumtower.kernel.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handovers, what the incoming officer said to each matter, and what was added afterwards. */
record HandoverTable(JdbcClient jdbc) {

    void on(Recorded recorded, HandoverStarted event) {
        var team = event.incoming();
        jdbc.sql("insert into duty_handover (id, occasion, shift, state, outgoing, officer, backup, supervisor, crew,"
                        + " places, relief_at, cut, cut_at, started_at)"
                        + " values (?, ?, ?, 'STARTED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .params(Arrays.asList(
                        event.handover(),
                        event.occasion(),
                        event.shift(),
                        event.outgoing(),
                        team.officerInCharge(),
                        team.backup(),
                        team.supervisor(),
                        Columns.accounts(team.crew()),
                        Columns.places(team.crew()),
                        Columns.atOrNull(event.relief()),
                        recorded.position(),
                        Columns.at(recorded.recordedAt()),
                        Columns.at(event.occurredAt())))
                .update();
    }

    void on(Recorded recorded, HandoverSigned event) {
        jdbc.sql("update duty_handover set state = 'SIGNED', signed_at = ?, signed_position = ?, open_items = ?,"
                        + " criticals = ? where id = ?")
                .params(
                        Columns.at(event.occurredAt()),
                        recorded.position(),
                        Columns.array(event.openItems()),
                        Columns.array(event.criticals()),
                        event.handover())
                .update();
    }

    /** @param end its last event, at its position */
    void ended(Recorded end, String handover, State state, String by, @Nullable String reason, Instant at) {
        jdbc.sql("update duty_handover set state = ?, ended_by = ?, reason = ?, ended_at = ?, ended_position = ?"
                        + " where id = ?")
                .params(Arrays.asList(state.name(), by, reason, Columns.at(at), end.position(), handover))
                .update();
    }

    void on(ItemUnderstood event) {
        jdbc.sql("insert into duty_matter (handover, matter, understood_at) values (?, ?, ?)"
                        + " on conflict (handover, matter) do update set understood_at = excluded.understood_at")
                .params(event.handover(), event.matter(), Columns.at(event.occurredAt()))
                .update();
    }

    void on(ItemQuestioned event) {
        jdbc.sql("insert into duty_matter (handover, matter, question, asked_at) values (?, ?, ?, ?)"
                        + " on conflict (handover, matter) do update set understood_at = null,"
                        + " question = excluded.question, asked_at = excluded.asked_at, answer = null,"
                        + " answered_at = null")
                .params(event.handover(), event.matter(), event.question(), Columns.at(event.occurredAt()))
                .update();
    }

    void on(QuestionAnswered event) {
        jdbc.sql("update duty_matter set answer = ?, answered_at = ? where handover = ? and matter = ?")
                .params(event.answer(), Columns.at(event.occurredAt()), event.handover(), event.matter())
                .update();
    }

    void on(Recorded recorded, AddendumRecorded event) {
        jdbc.sql("insert into duty_addendum (position, handover, id, text, by, occurred_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (position) do nothing")
                .params(
                        recorded.position(),
                        event.handover(),
                        event.id(),
                        event.text(),
                        event.by(),
                        Columns.at(event.occurredAt()))
                .update();
    }

    Optional<HandoverEntry> get(String id) {
        return jdbc.sql("select * from duty_handover where id = ?")
                .param(id)
                .query((row, number) -> entry(row))
                .optional();
    }

    List<VoidHandover> ofNoEffect(String shift, int limit) {
        return jdbc.sql("select * from duty_handover where shift = ? and state in ('REFUSED', 'WITHDRAWN')"
                        + " order by ended_position desc limit ?")
                .params(shift, limit)
                .query((row, number) -> new VoidHandover(
                        row.getString("id"),
                        State.valueOf(row.getString("state")),
                        row.getString("officer"),
                        Columns.instant(row, "started_at"),
                        Columns.instant(row, "ended_at"),
                        row.getString("ended_by"),
                        row.getString("reason")))
                .list();
    }

    private HandoverEntry entry(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new HandoverEntry(
                id,
                row.getString("occasion"),
                row.getString("shift"),
                State.valueOf(row.getString("state")),
                row.getString("outgoing"),
                Columns.team(row),
                Columns.instantOrNull(row, "relief_at"),
                row.getLong("cut"),
                Columns.instant(row, "cut_at"),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "signed_at"),
                row.getObject("signed_position", Long.class),
                Columns.instantOrNull(row, "ended_at"),
                row.getObject("ended_position", Long.class),
                row.getString("ended_by"),
                row.getString("reason"),
                Columns.list(row, "open_items"),
                Columns.list(row, "criticals"),
                matters(id),
                addenda(id));
    }

    private List<Matter> matters(String handover) {
        return jdbc.sql("select * from duty_matter where handover = ? order by matter")
                .param(handover)
                .query((row, number) -> new Matter(
                        row.getString("matter"),
                        row.getObject("understood_at") != null,
                        Columns.instantOrNull(row, "understood_at"),
                        row.getString("question"),
                        Columns.instantOrNull(row, "asked_at"),
                        row.getString("answer"),
                        Columns.instantOrNull(row, "answered_at")))
                .list();
    }

    private List<Addendum> addenda(String handover) {
        return jdbc.sql("select * from duty_addendum where handover = ? order by position")
                .param(handover)
                .query((row, number) -> new Addendum(
                        row.getString("id"),
                        row.getString("text"),
                        row.getString("by"),
                        Columns.instant(row, "occurred_at")))
                .list();
    }
}
