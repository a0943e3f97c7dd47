package io.drumtower.messages;

import io.drumtower.kernel.Recorded;
import java.util.List;

/** Asks for all that happened to a message; of an unknown id nothing did. */
public record GetHistory(String id) {

    /** @param events by position */
    public record History(List<Recorded> events) {}
}
