package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.AlarmEntry;
import io.drumtower.kernel.Alarms.Severity;
import io.drumtower.pages.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An open alarm as its page shows it.
 *
 * @param state who sees to it, or who is called next
 * @param seenTo it is acknowledged
 */
record AlarmRow(
        String id,
        String message,
        String severity,
        String css,
        String raised,
        String age,
        String state,
        boolean seenTo,
        List<CallRow> calls) {

    /** What nobody sees to comes first, then the worse, then the older. */
    private static final Comparator<AlarmEntry> URGENT_FIRST = Comparator.comparing(
                    (AlarmEntry alarm) -> alarm.acknowledgement() != null)
            .thenComparing(AlarmEntry::severity)
            .thenComparing(AlarmEntry::raisedAt);

    static List<AlarmRow> of(List<AlarmEntry> alarms, Instant now, Texts texts) {
        return alarms.stream()
                .sorted(URGENT_FIRST)
                .map(alarm -> of(alarm, now, texts))
                .toList();
    }

    private static AlarmRow of(AlarmEntry alarm, Instant now, Texts texts) {
        var critical = alarm.severity() == Severity.CRITICAL;
        return new AlarmRow(
                alarm.id(),
                AlarmAnswer.message(alarm, texts),
                texts.say(critical ? "duty.alarm.critical" : "duty.alarm.reminder"),
                critical ? "b-bad" : "b-warn",
                Texts.moment(alarm.raisedAt()),
                texts.age(Duration.between(alarm.raisedAt(), now)),
                state(alarm, texts),
                alarm.acknowledgement() != null,
                calls(alarm, texts));
    }

    /** In the order of the ladder, with the turns in which nobody could be called. */
    private static List<CallRow> calls(AlarmEntry alarm, Texts texts) {
        record Turned(int call, CallRow row) {}
        return Stream.concat(
                        alarm.calls().stream().map(call -> new Turned(call.call(), CallRow.of(call, texts))),
                        alarm.passedOver().stream().map(one -> new Turned(one.call(), CallRow.of(one, texts))))
                .sorted(Comparator.comparing(Turned::call))
                .map(Turned::row)
                .toList();
    }

    private static String state(AlarmEntry alarm, Texts texts) {
        var seenTo = alarm.acknowledgement();
        if (seenTo != null) {
            return texts.say("duty.alarm.seen-to", seenTo.by(), Texts.time(seenTo.until()));
        }
        if (!alarm.hasLadder()) {
            return texts.say("duty.alarm.no-ladder");
        }
        var next = alarm.next();
        if (next == null) {
            var reached = alarm.calls().stream().anyMatch(call -> call.deliveredAt() != null);
            return texts.say(reached ? "duty.alarm.all-called" : "duty.alarm.nobody-reached");
        }
        return texts.say("duty.alarm.next", CallRow.turn(next.turn(), texts), Texts.time(next.at()));
    }
}
