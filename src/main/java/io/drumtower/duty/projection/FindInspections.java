package io.drumtower.duty.projection;

import io.drumtower.kernel.Page;

/**
 * Asks for the inspections of an occasion, in their order.
 *
 * @param after the number behind which the part starts
 */
public record FindInspections(String occasion, int after, int limit) {

    /** As many as one part can hold, from the first. */
    public static FindInspections of(String occasion) {
        return new FindInspections(occasion, 0, Page.MAX_LIMIT);
    }

    public record Inspections(Page<InspectionEntry> page) {}
}
