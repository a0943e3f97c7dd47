package io.drumtower.duty.projection;

import io.drumtower.duty.ReportedNil;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Asks what somebody vouched for as nil, of what the annual report of a year wants. */
public record FindNilsOfYear(int year) {

    /** @param all by kind, then by their periods */
    public record Nils(List<Vouched> all) {}

    /**
     * @param from first day of the period
     * @param to its last day
     * @param position of the event in the log
     */
    public record Vouched(ReportedNil kind, LocalDate from, LocalDate to, String by, Instant at, long position) {}
}
