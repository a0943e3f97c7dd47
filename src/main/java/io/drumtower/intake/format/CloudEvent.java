package io.drumtower.intake.format;

import static io.drumtower.intake.format.Json.text;

import io.drumtower.intake.IntakeEvent.TimeQuality;
import io.drumtower.intake.format.Reading.Notice;
import io.drumtower.intake.format.Reading.Rejected;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A CloudEvent whose attributes are in order. */
record CloudEvent(JsonNode event) {

    private static final Rejected BAD_BASE64 = new Rejected("data_base64 is not base64 of a JSON object");

    String id() {
        return event.path("id").stringValue();
    }

    String origin() {
        return event.path("source").stringValue();
    }

    String type() {
        return event.path("type").stringValue();
    }

    String key() {
        return Key.of(origin(), id());
    }

    /** RFC 3339 only: a time without offset means nothing here. */
    Moment time() {
        Moment time = IsoTime.read(text(event.path("time")), ZoneOffset.UTC);
        return time.quality() == TimeQuality.OFFSET ? time : Moment.NONE;
    }

    Reading notice() {
        JsonNode base64 = event.path("data_base64");
        if (!isAbsent(base64) && !base64.isString()) {
            return new Rejected("data_base64 is not a text");
        }
        Moment time = time();
        return new Notice(
                key(), id(), origin(), type(), text(event.path("subject")), time.at(), time.quality(), data());
    }

    Reading attack() {
        JsonNode data = event.path("data");
        JsonNode base64 = event.path("data_base64");
        if (isAbsent(data) && !isAbsent(base64)) {
            JsonNode decoded = decoded(text(base64));
            return decoded == null ? BAD_BASE64 : new AttackData(decoded, this).read();
        }
        return new AttackData(data, this).read();
    }

    private @Nullable String data() {
        JsonNode data = event.path("data");
        return isAbsent(data) ? text(event.path("data_base64")) : Json.MAPPER.writeValueAsString(data);
    }

    private static @Nullable JsonNode decoded(@Nullable String base64) {
        if (base64 == null) {
            return null;
        }
        try {
            byte[] json = Base64.getDecoder().decode(base64);
            return Json.isOneValue(json, 0, json.length) ? Json.MAPPER.readTree(json) : null;
        } catch (IllegalArgumentException | JacksonException notJson) {
            return null;
        }
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
