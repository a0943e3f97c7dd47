package io.drumtower.duty.command;

import io.drumtower.duty.AlarmEvent.CallFailure;
import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.AlarmEvent.Step;
import io.drumtower.kernel.Alarms.Severity;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of the alarms of a key. What a decision must know about the world travels in it. */
public sealed interface AlarmCommand {

    String key();

    Instant at();

    /** Its stream: streams of all kinds are in one log. */
    @TargetAggregateIdentifier
    default String stream() {
        return stream(key());
    }

    static String stream(String key) {
        return "alarm/" + key;
    }

    /** @param ladder empty when nobody can be called */
    record RaiseAlarm(String key, Severity severity, String text, List<String> arguments, List<Step> ladder, Instant at)
            implements AlarmCommand {}

    record SettleAlarm(String key, Instant at) implements AlarmCommand {}

    record AcknowledgeAlarm(String key, int number, String by, Instant at) implements AlarmCommand {}

    record ExpireAcknowledgement(String key, int number, Instant at) implements AlarmCommand {}

    /**
     * The next step of the ladder is due.
     *
     * @param call which call of the alarm it is, so that it is accepted once
     * @param called whose turn it is; null when nobody is known
     * @param lines that lead to him; without any the turn is passed over
     */
    record CallNext(
            String key, int number, int call, @Nullable String called, List<Line> lines, Instant at)
            implements AlarmCommand {}

    /** @param attempt which one it would be, so that only one sends it */
    record AttemptCall(String key, int number, String delivery, int attempt, Instant at) implements AlarmCommand {}

    record RecordDelivery(String key, int number, String delivery, int attempt, Instant at) implements AlarmCommand {}

    record RecordFailure(
            String key,
            int number,
            String delivery,
            int attempt,
            CallFailure reason,
            @Nullable Integer status,
            Instant at)
            implements AlarmCommand {}
}
