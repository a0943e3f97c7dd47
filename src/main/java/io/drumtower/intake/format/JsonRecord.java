package io.drumtower.intake.format;

import tools.jackson.core.JsonParser;

/** Reads one JSON object as one record. */
interface JsonRecord {

    /**
     * @param parser at the start of the object; left at its end
     * @throws tools.jackson.core.JacksonException if it is not JSON after all, or beyond the limits
     */
    Reading read(JsonParser parser, SourceSettings source);
}
