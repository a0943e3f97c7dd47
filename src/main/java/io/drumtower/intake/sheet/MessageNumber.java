package io.drumtower.intake.sheet;

import io.drumtower.kernel.Fact;
import io.drumtower.pages.Members;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The number of a message (编号), as an address can hold it. */
final class MessageNumber {

    private static final int LONGEST = 40;
    private static final int DIGITS = 8;

    private MessageNumber() {}

    /**
     * One that an address cannot hold, such as 〔2021〕3号, keeps what it can, and gets digits of its own that tell it from
     * others. Without one it is told by its time and what it says.
     */
    static String of(@Nullable String number, Instant receivedAt, String title, @Nullable String text) {
        if (number == null) {
            var told = receivedAt + "\n" + title + "\n" + text;
            return "m-" + digits(told) + digits(told + "\n");
        }
        if (Members.isId(number)) {
            return number;
        }
        var kept = Members.asId(number);
        var cut = kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST);
        return (cut.isEmpty() ? "m" : cut) + "-" + digits(number);
    }

    private static String digits(String text) {
        return Fact.id("message", text, null).toString().substring(0, DIGITS);
    }
}
