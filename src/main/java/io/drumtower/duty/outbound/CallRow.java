package io.drumtower.duty.outbound;

import io.drumtower.duty.AlarmEvent.CallFailure;
import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.duty.projection.AlarmEntry.PassedOver;
import io.drumtower.duty.projection.CallEntry;
import io.drumtower.duty.projection.CallEntry.AttemptEntry;
import io.drumtower.pages.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as its page shows it.
 *
 * @param whom turn and line
 * @param attempts the newest ones, the last first
 * @param again when it is tried next, in words; empty when it is not
 */
record CallRow(String whom, String state, String css, List<String> attempts, String again) {

    private static final String CONTACT = "contact:";

    static CallRow of(CallEntry call, Texts texts) {
        var state = CallState.of(call);
        var attempts = new ArrayList<String>();
        for (var attempt : call.attempts()) {
            attempts.add(0, attempt(attempt, texts));
        }
        var again = call.againAt();
        return new CallRow(
                texts.say(
                        "duty.call.whom",
                        turn(call.turn(), texts),
                        called(call.called(), texts),
                        line(call.line(), texts)),
                texts.say(state.text()),
                state.css(),
                attempts,
                again == null || state != CallState.FAILED ? "" : texts.say("duty.call.again", Texts.second(again)));
    }

    static CallRow of(PassedOver turn, Texts texts) {
        return new CallRow(
                texts.say("duty.call.unreached", turn(turn.turn(), texts), called(turn.called(), texts)),
                texts.say("duty.call.passed-over"),
                "b-bad",
                List.of(),
                "");
    }

    private static String attempt(AttemptEntry attempt, Texts texts) {
        return texts.say(
                "duty.call.attempt",
                Texts.number(attempt.attempt()),
                Texts.moment(attempt.attemptedAt()),
                outcome(attempt, texts));
    }

    private static String outcome(AttemptEntry attempt, Texts texts) {
        if (attempt.deliveredAt() != null) {
            return texts.say("duty.call.delivered");
        }
        return attempt.reason() == null
                ? texts.say("duty.call.unknown")
                : reason(attempt.reason(), attempt.status(), texts);
    }

    private static String reason(CallFailure reason, @Nullable Integer status, Texts texts) {
        return switch (reason) {
            case UNREACHABLE -> texts.say("duty.call.unreachable");
            case TIMED_OUT -> texts.say("duty.call.timed-out");
            case NO_ADDRESS -> texts.say("duty.call.no-address");
            case REFUSED -> texts.say("duty.call.refused", String.valueOf(status));
        };
    }

    static String turn(Turn turn, Texts texts) {
        return switch (turn) {
            case OFFICER -> texts.say("duty.turn.officer");
            case BACKUP -> texts.say("duty.turn.backup");
            case SUPERVISOR -> texts.say("duty.turn.supervisor");
        };
    }

    private static String called(@Nullable String called, Texts texts) {
        if (called == null) {
            return texts.say("duty.call.nobody-known");
        }
        return called.startsWith(CONTACT)
                ? texts.say("duty.office.contact", called.substring(CONTACT.length()))
                : called;
    }

    private static String line(Line line, Texts texts) {
        return switch (line) {
            case WEBHOOK -> texts.say("duty.call.webhook");
            case MAIL -> texts.say("duty.call.mail");
        };
    }
}
