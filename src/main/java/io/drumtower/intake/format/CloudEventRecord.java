package io.drumtower.intake.format;

import io.drumtower.intake.format.Reading.Rejected;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** One CloudEvent 1.0 in its JSON form, alone or of a batch. */
final class CloudEventRecord implements JsonRecord {

    private static final String ATTACK = "drumtower.attack.v1";

    @Override
    public Reading read(JsonParser parser, SourceSettings source) {
        JsonNode event = Json.MAPPER.readTree(parser);
        String problem = CloudEventAttributes.problem(event);
        if (problem != null) {
            return new Rejected(problem);
        }
        CloudEvent read = new CloudEvent(event);
        return ATTACK.equals(read.type()) ? read.attack() : read.notice();
    }
}
