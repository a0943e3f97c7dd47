package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.FindNilReports;
import io.drumtower.duty.projection.NilReportEntry;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;

/**
 * A nil report as the desk asks for it.
 *
 * @param period from when to when
 * @param due it can be made now, and nobody has made it for the occasion or for the office as a whole
 * @param by who made it; blank before
 */
record NilRow(String kind, LocalDate day, String period, boolean due, String by) {

    /** Of yesterday what is still due, and of today everything, as far as they lie in the occasion. */
    static List<NilRow> of(OccasionEntry occasion, Instant now, QueryGateway queries, Texts texts) {
        var today = BusinessDay.of(now);
        return Stream.of(today.minusDays(1), today)
                .flatMap(day ->
                        queries.query(new FindNilReports(day), FindNilReports.NilReports.class).join().kinds().stream())
                .filter(one -> one.to().isAfter(occasion.start()) && one.from().isBefore(occasion.end()))
                .map(one -> of(one, occasion.id(), now, texts))
                .filter(row -> row.due() || row.day().equals(today))
                .toList();
    }

    private static NilRow of(NilReportEntry one, String occasion, Instant now, Texts texts) {
        var report = one.reports().stream()
                .filter(said -> said.occasion() == null || said.occasion().equals(occasion))
                .findFirst();
        return new NilRow(
                one.kind(),
                one.day(),
                texts.say("duty.nil.period", When.of(one.from(), now, texts), When.of(one.to(), now, texts)),
                report.isEmpty() && !now.isBefore(one.to()),
                report.map(NilReportEntry.Report::by).orElse(""));
    }
}
