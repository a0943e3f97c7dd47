package io.drumtower.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for incidents, the newest first. {@code id} null is all. */
public record FindIncidents(@Nullable String id, int limit) {

    public record Incidents(List<IncidentEntry> incidents) {}
}
