package io.drumtower.intake.format;

import io.drumtower.intake.format.Reading.Ignored;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One rule of ModSecurity that matched, and what the rules of a transaction say together.
 *
 * @param severity as sent: a syslog name, or its number
 */
record RuleHit(@Nullable String id, @Nullable String severity, List<String> tags) {

    static final Ignored NO_MESSAGE = new Ignored("no-message");

    private static final List<String> NAMES =
            List.of("EMERGENCY", "ALERT", "CRITICAL", "ERROR", "WARNING", "NOTICE", "INFO", "DEBUG");
    private static final int SHORTEST_ID = 12;

    /** Syslog severity, 0 is the worst; 7 where there is none. */
    private int level() {
        if (severity == null) {
            return 7;
        }
        if (severity.length() == 1 && severity.charAt(0) >= '0' && severity.charAt(0) <= '7') {
            return severity.charAt(0) - '0';
        }
        int level = NAMES.indexOf(severity.toUpperCase(Locale.ROOT));
        return level < 0 ? 7 : level;
    }

    /** 1 to 5 by the worst hit. */
    static int severity(List<RuleHit> hits) {
        int least = hits.stream().mapToInt(RuleHit::level).min().orElse(7);
        return least <= 2 ? 5 : Math.max(1, 7 - least);
    }

    static List<String> ids(List<RuleHit> hits) {
        return hits.stream()
                .map(RuleHit::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The first tag {@code attack-…} of the CRS, the generic one only if there is no other. */
    static @Nullable String category(List<RuleHit> hits) {
        List<String> attacks = hits.stream()
                .flatMap(hit -> hit.tags().stream())
                .filter(tag -> tag.startsWith("attack-"))
                .toList();
        return attacks.stream()
                .filter(tag -> !tag.equals("attack-generic"))
                .findFirst()
                .orElse(attacks.isEmpty() ? null : attacks.get(0));
    }

    /** Null for a placeholder: {@code rid}, {@code null}, {@code -}, an epoch second. */
    static @Nullable String realId(@Nullable String id) {
        return id == null || id.length() < SHORTEST_ID ? null : id;
    }

    /** The header Host; its name in any case, as HTTP/2 sends it small. */
    static @Nullable String host(JsonNode request) {
        for (var header : request.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase("host")) {
                return Json.text(header.getValue());
            }
        }
        return null;
    }
}
