package io.drumtower.duty.outbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as a desk shows them: as short as they cannot be mistaken. */
final class When {

    private When() {}

    /** With its day, where that is not today; blank for none. */
    static String of(@Nullable Instant time, Instant now, Texts texts) {
        if (time == null) {
            return "";
        }
        return BusinessDay.of(time).equals(BusinessDay.of(now)) ? Texts.time(time) : withDay(time, texts);
    }

    /** For what is read on other days too. */
    static String withDay(Instant time, Texts texts) {
        return texts.shortDate(time) + " " + Texts.time(time);
    }
}
