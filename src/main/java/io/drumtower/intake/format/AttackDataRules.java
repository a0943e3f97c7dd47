package io.drumtower.intake.format;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What {@code drumtower.attack.v1} allows. A null is an absent member, as in the attributes. */
final class AttackDataRules {

    private static final Set<String> DISPOSITIONS = Set.of("BLOCKED", "CHALLENGED", "DETECTED", "UNKNOWN");
    private static final int MOST_RULES = 100;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_TARGET = 2048;

    private AttackDataRules() {}

    /** What is wrong, with the member's name; null if all is well. */
    static @Nullable String problem(JsonNode data) {
        for (Map.Entry<String, JsonNode> member : data.properties()) {
            String problem = member.getValue().isNull() ? null : problem(member.getKey(), member.getValue());
            if (problem != null) {
                return problem;
            }
        }
        if (data.path("disposition").isMissingNode() || data.path("disposition").isNull()) {
            return "data.disposition is required";
        }
        boolean both =
                data.path("attackerIp").isString() && data.path("attackerNet").isString();
        return both ? "data.attackerIp and data.attackerNet exclude each other" : null;
    }

    private static @Nullable String problem(String name, JsonNode value) {
        return switch (name) {
            case "disposition" ->
                unless(
                        value.isString() && DISPOSITIONS.contains(value.stringValue()),
                        "data.disposition is none of BLOCKED, CHALLENGED, DETECTED, UNKNOWN");
            case "severity" -> unless(isSeverity(value), "data.severity is not an integer from 1 to 5");
            case "category" ->
                unless(isText(value, LONGEST_NAME), "data.category is not a text of 1 to 256 characters");
            case "target" -> unless(isText(value, LONGEST_TARGET), "data.target is not a text of 1 to 2048 characters");
            case "attackerIp" ->
                unless(
                        value.isString() && Network.of(value.stringValue()) != null,
                        "data.attackerIp is not an address");
            case "attackerNet" ->
                unless(
                        value.isString() && Network.parse(value.stringValue()) != null,
                        "data.attackerNet is not a network /24 or /48");
            case "rules" -> unless(isRules(value), "data.rules is not a list of at most 100 texts");
            default -> "data." + CloudEventAttributes.shown(name) + " is not known";
        };
    }

    private static @Nullable String unless(boolean fine, String problem) {
        return fine ? null : problem;
    }

    private static boolean isSeverity(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 1 && value.intValue() <= 5;
    }

    private static boolean isText(JsonNode value, int longest) {
        return value.isString()
                && !value.stringValue().isEmpty()
                && value.stringValue().length() <= longest;
    }

    private static boolean isRules(JsonNode value) {
        if (!value.isArray() || value.size() > MOST_RULES) {
            return false;
        }
        for (JsonNode rule : value) {
            if (!isText(rule, LONGEST_NAME)) {
                return false;
            }
        }
        return true;
    }
}
