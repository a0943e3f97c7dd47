package io.drumtower.publishing;

import io.drumtower.kernel.Recorded;
import java.util.List;

/** Asks for one publication with all that happened to it; an unknown id is refused as not found. */
public record GetPublication(String id) {

    /** @param history its events, by position */
    public record Told(PublicationEntry publication, List<Recorded> history) {}
}
