package io.drumtower.intake.format;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads {@code 2022-07-10T23:50:05.533101+0000}: RFC 3339, the colon of the offset and the offset may be missing. */
final class IsoTime {

    private static final int[] TENS = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    private IsoTime() {}

    /** {@link Moment#NONE} if it is none. */
    static Moment read(@Nullable String text, ZoneId zone) {
        if (text == null || text.length() < 19 || text.length() > 64 || !isShaped(text)) {
            return Moment.NONE;
        }
        int behind = behindFraction(text);
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    behind == 19 ? 0 : nanos(text, behind));
            return Moment.of(local, Offsets.read(text, behind), zone);
        } catch (DateTimeException noSuchTime) {
            return Moment.NONE;
        }
    }

    private static boolean isShaped(String text) {
        char between = text.charAt(10);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (between == 'T' || between == 't' || between == ' ')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static int behindFraction(String text) {
        int at = 19;
        if (at < text.length() && text.charAt(at) == '.') {
            do {
                at++;
            } while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9');
        }
        return at;
    }

    private static int nanos(String text, int behind) {
        int end = Math.min(behind, 29);
        return number(text, 20, end) * TENS[end - 20];
    }

    private static int number(String text, int from, int to) {
        return Offsets.number(text, from, to);
    }
}
