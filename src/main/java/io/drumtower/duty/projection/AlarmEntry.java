package io.drumtower.duty.projection;

import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.kernel.Alarms.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alarm whose cause is not over.
 *
 * @param text key of its text
 * @param hasLadder false: nobody could be called as it was raised
 * @param callCount so many steps were called
 * @param next null while it is acknowledged, and after the last step
 * @param calls in their order
 * @param passedOver turns in which nobody could be called, in their order
 */
public record AlarmEntry(
        String key,
        int number,
        Severity severity,
        String text,
        List<String> arguments,
        Instant raisedAt,
        boolean hasLadder,
        int callCount,
        @Nullable NextCall next,
        @Nullable Acknowledgement acknowledgement,
        List<CallEntry> calls,
        List<PassedOver> passedOver) {

    private static final String MARK = "~";

    public record Acknowledgement(String by, Instant at, Instant until) {}

    /** @param called null when nobody has this turn */
    public record PassedOver(int call, Turn turn, @Nullable String called, Instant at) {}

    /** Names it in addresses and reminders. */
    public String id() {
        return id(key, number);
    }

    static String id(String key, int number) {
        return key + MARK + number;
    }
}
