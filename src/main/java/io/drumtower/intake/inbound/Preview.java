package io.drumtower.intake.inbound;

import java.time.Instant;
import java.util.NavigableMap;

/**
 * What a file would be answered with.
 *
 * @param receipt of nothing: it has no place in the log
 * @param byHalfHour records that would count, by the half hour that they belong to
 */
record Preview(Receipt receipt, NavigableMap<Instant, Long> byHalfHour) {}
