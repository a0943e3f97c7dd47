package io.drumtower.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Asks for the periods that were opened, the newest first, and for the opening balances. */
public record FindReporting() {

    public record Reporting(List<Period> periods, List<Opening> openings) {}

    /** @param cutOff last day that counts */
    public record Period(int year, LocalDate cutOff, String by, Instant at) {}

    /** @param asOf what there was at the end of this day */
    public record Opening(OpeningCell cell, long value, LocalDate asOf, String evidence, String by, Instant at) {}
}
