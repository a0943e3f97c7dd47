package io.drumtower.platform.sample;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What arrives at one time. */
record Arrival(Instant at, List<Consignment> consignments) {

    /** @param body made when it is asked for, and the same each time */
    record Consignment(String source, Supplier<byte[]> body) {}
}
