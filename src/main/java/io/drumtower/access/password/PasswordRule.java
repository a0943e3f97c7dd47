package io.drumtower.access.password;

import io.drumtower.kernel.Refused;
import java.util.Locale;

/** What a new password must keep to. */
public enum PasswordRule {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    LIKE_ACCOUNT,
    REPETITIVE;

    /** At least this many characters. */
    public static final int SHORTEST = 12;

    /** At most this many characters. */
    public static final int LONGEST = 256;

    /** For example {@code access.password.too-short}. */
    public String code() {
        return "access.password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Refused refused() {
        return Refused.invalid(code(), "password", SHORTEST, LONGEST);
    }
}
