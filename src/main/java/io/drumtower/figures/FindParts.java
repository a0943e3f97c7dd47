package io.drumtower.figures;

import java.util.List;

/** Asks what a sum is made of, by site and source. A maximum has no parts: peaks never add. */
public record FindParts(FindFigure figure) {

    /** The largest first. */
    public record Parts(List<Part> parts) {}

    /** @param source empty where the figure is not cut by source */
    public record Part(String site, String source, long value, long events) {}
}
