package io.drumtower.intake.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The attributes of a CloudEvent. Source: CloudEvents 1.0.2, sections 2 and 3, and its JSON format, section 2.2. */
final class CloudEventAttributes {

    private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");
    private static final Set<String> NO_ATTRIBUTES = Set.of("data", "data_base64");
    private static final Set<String> TEXTS = Set.of("specversion", "id", "source", "type", "subject");
    private static final int LONGEST_SHOWN = 40;

    private CloudEventAttributes() {}

    /** What is wrong, with the attribute's name; null if all is well. A null is an absent attribute. */
    static @Nullable String problem(JsonNode event) {
        for (Map.Entry<String, JsonNode> attribute : event.properties()) {
            String problem = problem(attribute.getKey(), attribute.getValue());
            if (problem != null) {
                return problem;
            }
        }
        for (String name : REQUIRED) {
            JsonNode value = event.path(name);
            if (value.isMissingNode() || value.isNull() || value.stringValue().isEmpty()) {
                return "attribute " + name + " is required";
            }
        }
        return event.path("specversion").stringValue().equals("1.0") ? null : "attribute specversion is not 1.0";
    }

    private static @Nullable String problem(String name, JsonNode value) {
        if (value.isNull() || NO_ATTRIBUTES.contains(name)) {
            return null;
        }
        if (!isName(name)) {
            return "attribute name " + shown(name) + " is not of a-z and 0-9";
        }
        if (TEXTS.contains(name)) {
            return value.isString() ? null : "attribute " + name + " is not a text";
        }
        boolean allowed =
                value.isString() || value.isBoolean() || (value.isIntegralNumber() && value.canConvertToInt());
        return allowed ? null : "attribute " + shown(name) + " is not a text, a boolean or a 32-bit integer";
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(next -> (next >= 'a' && next <= 'z') || isDigit(next));
    }

    /** A stranger's name, made harmless: other characters than those of names are a question mark. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.chars().limit(LONGEST_SHOWN).forEach(next -> shown.append(isHarmless(next) ? (char) next : '?'));
        return shown.toString();
    }

    private static boolean isHarmless(int next) {
        return (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || isDigit(next)
                || next == '_'
                || next == '-';
    }

    private static boolean isDigit(int next) {
        return next >= '0' && next <= '9';
    }
}
