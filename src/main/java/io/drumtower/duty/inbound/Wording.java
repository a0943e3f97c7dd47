package io.drumtower.duty.inbound;

import io.drumtower.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Texts that people send. */
final class Wording {

    private static final int LONGEST = 500;

    private Wording() {}

    /** @return null when it is missing or blank */
    static @Nullable String optional(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || text.chars().anyMatch(Wording::isNoText)) {
            throw Refused.invalid("duty.problem.text-malformed", field, field, LONGEST);
        }
        return text.strip();
    }

    static String require(@Nullable String text, String field) {
        var said = optional(text, field);
        if (said == null) {
            throw Refused.invalid("pages.problem.text-expected", field, field);
        }
        return said;
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }
}
