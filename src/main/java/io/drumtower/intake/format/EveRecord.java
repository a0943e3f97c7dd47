package io.drumtower.intake.format;

import io.drumtower.intake.format.Reading.Ignored;
import io.drumtower.intake.format.Reading.Rejected;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One record of Suricata's eve.json, also wrapped as {@code {"event":{…}}} by AWS Network Firewall. */
final class EveRecord implements JsonRecord {

    private static final Rejected NO_EVENT_TYPE = new Rejected("no event_type");
    private static final Rejected NO_ALERT = new Rejected("event_type is alert, but there is no alert");
    private static final Pattern KIND = Pattern.compile("[a-z0-9_-]{1,32}");

    @Override
    public Reading read(JsonParser parser, SourceSettings source) {
        EveFields fields = new EveFields();
        EveFields wrapped = read(parser, fields, true);
        EveFields event = fields.eventType == null && wrapped != null ? wrapped : fields;
        String type = event.eventType;
        if (type == null) {
            return NO_EVENT_TYPE;
        }
        if (!type.equals("alert")) {
            return new Ignored(KIND.matcher(type).matches() ? type : "other");
        }
        return event.alert == null ? NO_ALERT : event.attack(event.alert, source.zone());
    }

    /** Gives what stands in {@code event}, if that may be asked for. */
    private static @Nullable EveFields read(JsonParser parser, EveFields fields, boolean mayWrap) {
        EveFields wrapped = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (mayWrap && value == JsonToken.START_OBJECT && name.equals("event")) {
                wrapped = new EveFields();
                read(parser, wrapped, false);
            } else if (value == JsonToken.START_OBJECT) {
                readObject(parser, name, fields);
            } else if (value == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else {
                fields.put(name, parser, value);
            }
        }
        return wrapped;
    }

    private static void readObject(JsonParser parser, String name, EveFields fields) {
        switch (name) {
            case "alert" -> fields.alert = new EveAlert();
            case "verdict" -> fields.verdict = null;
            case "http" -> fields.hostname = fields.url = null;
            default -> {
                parser.skipChildren();
                return;
            }
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
            } else {
                fields.put(name, member, parser, value);
            }
        }
    }
}
