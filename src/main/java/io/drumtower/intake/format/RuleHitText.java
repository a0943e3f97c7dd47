package io.drumtower.intake.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a message of ModSecurity 2: {@code Warning. … [id "920350"] [severity "WARNING"] [tag "attack-xss"]}. */
final class RuleHitText {

    private RuleHitText() {}

    /** Null if no rule matched, or one that only lets pass. */
    static @Nullable RuleHit read(String message) {
        List<String> ids = values(message, "[id \"");
        if (ids.isEmpty() || message.startsWith("Access allowed")) {
            return null;
        }
        List<String> severities = values(message, "[severity \"");
        return new RuleHit(ids.get(0), severities.isEmpty() ? null : severities.get(0), values(message, "[tag \""));
    }

    private static List<String> values(String message, String start) {
        List<String> values = new ArrayList<>();
        int at = message.indexOf(start);
        while (at >= 0) {
            int from = at + start.length();
            int to = message.indexOf('"', from);
            if (to < 0) {
                break;
            }
            values.add(message.substring(from, to));
            at = message.indexOf(start, to);
        }
        return values;
    }
}
