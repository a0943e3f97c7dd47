package io.drumtower.messages;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Asks which deliveries told how some messages went on. */
public record FindSteps(Collection<String> ids) {

    /** @param deliveries by the id of the message; without those of which none has told it */
    public record Steps(Map<String, List<String>> deliveries) {}
}
