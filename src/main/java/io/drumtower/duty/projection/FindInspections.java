package io.drumtower.duty.projection;

import io.drumtower.kernel.Page;

/**
 * Asks for the inspections of an occasion, in their order.
 *
 * @param after the number behind which the part starts
 */
public record FindInspections(String occasion, int after, int limit) {

    public record Inspections(Page<InspectionEntry> page) {}
}
