package io.drumtower.duty.projection;

import java.time.LocalDate;
import java.util.List;

/** Asks for all kinds of nil reports of a day, whether somebody has made them or not. */
public record FindNilReports(LocalDate day) {

    public record NilReports(List<NilReportEntry> kinds) {}
}
