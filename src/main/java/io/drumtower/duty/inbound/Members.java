package io.drumtower.duty.inbound;

import io.drumtower.kernel.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Members of requests, as they are wanted. */
final class Members {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 2_000;

    private Members() {}

    /** An id that the caller picked, so that the same request again is known. */
    static String id(@Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw Refused.invalid("duty.problem.id-expected", "id");
        }
        return id;
    }

    static String line(@Nullable String text, String field) {
        if (text == null
                || text.isBlank()
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)) {
            throw Refused.invalid("duty.problem.missing", field, field);
        }
        return text.strip();
    }

    static @Nullable String lineOrNull(@Nullable String text, String field) {
        return text == null || text.isBlank() ? null : line(text, field);
    }

    /** May have several lines. */
    static String text(@Nullable String text, String field) {
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw Refused.invalid("duty.problem.text-expected", field, field, LONGEST_TEXT);
        }
        return text.strip();
    }

    static String password(@Nullable String password) {
        if (password == null || password.isEmpty() || password.length() > LONGEST) {
            throw Refused.invalid("duty.problem.missing", "password", "password");
        }
        return password;
    }

    /** To the minute. */
    static Instant minute(@Nullable OffsetDateTime time, String field) {
        if (time == null || time.getSecond() != 0 || time.getNano() != 0) {
            throw Refused.invalid("duty.problem.not-on-the-minute", field, field);
        }
        return time.toInstant();
    }
}
