package io.drumtower.duty.projection;

import static io.drumtower.duty.projection.AlarmTable.at;

import io.drumtower.duty.AlarmKey;
import io.drumtower.duty.AlarmKey.Cause;
import io.drumtower.duty.projection.FindCauses.Causes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row a cause; several can belong to one alarm. Every statement writes absolute values. */
record CauseTable(JdbcClient jdbc) {

    /** @param at from when on somebody is to be called */
    void begin(AlarmKey cause, AlarmKey alarm, Instant at) {
        put(cause, alarm, at, false, "do update set alarm = excluded.alarm, at = excluded.at, over = false");
    }

    /** Unless it was over before it began. */
    void beginLate(AlarmKey cause, Instant at) {
        put(cause, cause, at, false, "do nothing");
    }

    /** If it ever was. */
    void again(AlarmKey cause) {
        jdbc.sql("update duty_cause set over = false where cause = ?")
                .param(cause.toString())
                .update();
    }

    /** Also what has not begun: then it never does. */
    void never(AlarmKey cause, Instant at) {
        put(cause, cause, at, true, "do update set over = true");
    }

    private void put(AlarmKey cause, AlarmKey alarm, Instant at, boolean over, String otherwise) {
        jdbc.sql("insert into duty_cause (cause, kind, occasion, number, alarm, at, over) values (?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (cause) " + otherwise)
                .params(Arrays.asList(
                        cause.toString(),
                        cause.cause().name(),
                        cause.occasion(),
                        number(cause),
                        alarm.toString(),
                        at(at),
                        over))
                .update();
    }

    private static @Nullable Integer number(AlarmKey cause) {
        return switch (cause.cause()) {
            case SLOT_DUE, SLOT_MISSED, SLOTS_MISSED, INSPECTION_MISSED, INSPECTIONS_MISSED -> cause.number();
            case HANDOVER_OPEN, ITEM_CRITICAL -> null;
        };
    }

    /** @return the alarms that they belonged to */
    List<String> end(AlarmKey cause) {
        return jdbc.sql("update duty_cause set over = true where cause = ? and not over returning alarm")
                .param(cause.toString())
                .query(String.class)
                .list();
    }

    /** Of what the plan has no longer. */
    List<String> endBeyond(String occasion, int count, Cause... kinds) {
        return jdbc.sql("update duty_cause set over = true where occasion = ? and number > ? and kind = any(?)"
                        + " and not over returning alarm")
                .params(occasion, count, Arrays.stream(kinds).map(Cause::name).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** An alarm of several causes that is not yet raised. */
    Optional<AlarmKey> waiting(String occasion, Cause several) {
        return jdbc.sql("select alarm from duty_cause where occasion = ? and starts_with(alarm, ?) and not over"
                        + " and not exists (select from duty_alarm where key = alarm and settled_at is null) limit 1")
                .params(occasion, several.prefix())
                .query(String.class)
                .optional()
                .flatMap(AlarmKey::read);
    }

    /** Empty when it is the alarm of something else. */
    Optional<Causes> of(String alarm) {
        record Row(AlarmKey cause, Instant at, boolean over) {}
        var rows = jdbc.sql("select cause, at, over from duty_cause where alarm = ?")
                .param(alarm)
                .query((row, number) -> new Row(
                        AlarmKey.read(row.getString("cause")).orElseThrow(),
                        Columns.instant(row, "at"),
                        row.getBoolean("over")))
                .list();
        var open = rows.stream().filter(row -> !row.over()).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Causes(
                        open.stream()
                                .map(Row::cause)
                                .sorted(Comparator.comparing(AlarmKey::cause).thenComparing(CauseTable::order))
                                .toList(),
                        open.stream()
                                .map(Row::at)
                                .max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH),
                        isRaised(alarm)));
    }

    private static int order(AlarmKey cause) {
        var number = number(cause);
        return number == null ? 0 : number;
    }

    private boolean isRaised(String alarm) {
        return jdbc.sql("select exists (select from duty_alarm where key = ? and settled_at is null)")
                .param(alarm)
                .query(Boolean.class)
                .single();
    }
}
