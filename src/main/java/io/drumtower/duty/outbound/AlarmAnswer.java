package io.drumtower.duty.outbound;

import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.duty.projection.AlarmEntry;
import io.drumtower.duty.projection.AlarmEntry.Acknowledgement;
import io.drumtower.duty.projection.AlarmEntry.PassedOver;
import io.drumtower.duty.projection.CallEntry;
import io.drumtower.duty.projection.CallEntry.AttemptEntry;
import io.drumtower.kernel.Alarms.Severity;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open alarm as programs read it.
 *
 * @param message in the reader's language
 * @param called false: nobody could be called as it was raised
 * @param next null while it is acknowledged, and after the last step
 * @param passedOver turns in which no line led to anybody
 */
record AlarmAnswer(
        String id,
        Severity severity,
        String message,
        Instant raisedAt,
        boolean called,
        @Nullable NextCall next,
        @Nullable Acknowledgement acknowledgement,
        List<CallAnswer> calls,
        List<PassedOver> passedOver) {

    /**
     * @param called an account or a contact by its place, such as {@code contact:1}; null when nobody is known
     * @param attempts how many there were
     * @param newest the newest of them, in their order
     */
    record CallAnswer(
            String delivery,
            Turn turn,
            @Nullable String called,
            Line line,
            CallState state,
            int attempts,
            @Nullable Instant againAt,
            List<AttemptEntry> newest) {

        static CallAnswer of(CallEntry call) {
            return new CallAnswer(
                    call.delivery(),
                    call.turn(),
                    call.called(),
                    call.line(),
                    CallState.of(call),
                    call.attemptCount(),
                    call.againAt(),
                    call.attempts());
        }
    }

    static AlarmAnswer of(AlarmEntry alarm, Texts texts) {
        return new AlarmAnswer(
                alarm.id(),
                alarm.severity(),
                message(alarm, texts),
                alarm.raisedAt(),
                alarm.hasLadder(),
                alarm.next(),
                alarm.acknowledgement(),
                alarm.calls().stream().map(CallAnswer::of).toList(),
                alarm.passedOver());
    }

    static String message(AlarmEntry alarm, Texts texts) {
        return texts.sayOr(alarm.text(), alarm.text(), alarm.arguments().toArray(String[]::new));
    }
}
