package io.drumtower.intake.sheet;

import io.drumtower.pages.NumberedId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The number of a message (编号). Without one it is told by its time and what it says. */
final class MessageNumber {

    private MessageNumber() {}

    static String of(@Nullable String number, Instant receivedAt, String title, @Nullable String text) {
        if (number != null) {
            return NumberedId.of(number);
        }
        var told = receivedAt + "\n" + title + "\n" + text;
        return "m-" + NumberedId.digits(told) + NumberedId.digits(told + "\n");
    }
}
