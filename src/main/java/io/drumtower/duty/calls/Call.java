package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.kernel.Alarms.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes out.
 *
 * @param delivery the same for all its attempts
 * @param alarm its id
 * @param text key of the alarm's text
 * @param called an account or a contact by its place; null when nobody is known
 */
public record Call(
        String delivery,
        String alarm,
        Severity severity,
        String text,
        List<String> arguments,
        Turn turn,
        @Nullable String called,
        int attempt,
        Instant raisedAt) {}
