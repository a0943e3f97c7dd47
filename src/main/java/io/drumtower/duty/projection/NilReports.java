package io.drumtower.duty.projection;

import io.drumtower.duty.GetNilPeriod;
import io.drumtower.duty.NilPeriod;
import io.drumtower.duty.NilReportEvent.NilReported;
import io.drumtower.duty.ReportedNil;
import io.drumtower.duty.projection.FindNilsOfYear.Vouched;
import io.drumtower.duty.projection.NilReportEntry.Report;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nil reports that were made, one row each. */
@Component
@EnableConfigurationProperties(NilReportKinds.class)
class NilReports implements Projection {

    private final JdbcClient jdbc;
    private final NilReportKinds kinds;
    private final NotNil notNil;
    private final Occasions occasions;

    NilReports(JdbcClient jdbc, NilReportKinds kinds, NotNil notNil, Occasions occasions) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.notNil = notNil;
        this.occasions = occasions;
    }

    @Override
    public String group() {
        return "duty.nils";
    }

    @Override
    public boolean handles(Class<?> event) {
        return event == NilReported.class;
    }

    @Override
    public Batch begin() {
        return this::handle;
    }

    private void handle(Recorded recorded) {
        if (recorded.event() instanceof NilReported event) {
            jdbc.sql("insert into duty_nil (occasion, kind, day, from_at, to_at, reported_by, reported_at,"
                            + " position) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            event.occasion() == null ? "" : event.occasion(),
                            event.kind(),
                            event.day(),
                            Columns.at(event.from()),
                            Columns.at(event.to()),
                            event.by(),
                            Columns.at(event.occurredAt()),
                            recorded.position())
                    .update();
        }
    }

    @QueryHandler
    NilPeriod handle(GetNilPeriod query) {
        if (!isDay(query.day()) || (query.from() != null && !isDay(query.from()))) {
            throw Refused.invalid("duty.problem.nil-day", "day");
        }
        return query.from() == null ? daily(query) : ofReport(query, query.from());
    }

    /** One that the log can hold and a report can be of. */
    private static boolean isDay(LocalDate day) {
        return day.getYear() >= 1970 && day.getYear() <= 9999;
    }

    /** Of the office as a whole, from the start of one day to the end of another. */
    private NilPeriod ofReport(GetNilPeriod query, LocalDate from) {
        if (ReportedNil.find(query.kind()).isEmpty()) {
            throw Refused.notFound("duty.problem.no-such-kind", query.kind());
        }
        if (query.occasion() != null || from.isAfter(query.day())) {
            throw Refused.invalid("duty.problem.nil-period", "from");
        }
        if (!query.day().isBefore(from.plusYears(1))) {
            throw Refused.invalid("duty.problem.nil-length", "from");
        }
        var start = BusinessDay.start(from);
        var end = BusinessDay.start(query.day().plusDays(1));
        return new NilPeriod(null, query.kind(), query.day(), start, end, List.of());
    }

    private NilPeriod daily(GetNilPeriod query) {
        var kind = kinds.nilReports().stream()
                .filter(one -> one.kind().equals(query.kind()))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("duty.problem.no-such-kind", query.kind()));
        if (query.occasion() != null) {
            var unused = occasions.handle(new GetOccasion(query.occasion())); // refuses an unknown one
        }
        var from = kind.end(query.day().minusDays(1));
        var to = kind.end(query.day());
        return new NilPeriod(
                query.occasion(), query.kind(), query.day(), from, to, notNil.find(query.occasion(), from, to));
    }

    @QueryHandler
    FindNilReports.NilReports handle(FindNilReports query) {
        var reports = jdbc
                .sql("select * from duty_nil where day = ? order by occasion")
                .param(query.day())
                .query((row, number) -> Map.entry(row.getString("kind"), report(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new FindNilReports.NilReports(kinds.nilReports().stream()
                .map(kind -> new NilReportEntry(
                        kind.kind(),
                        query.day(),
                        kind.end(query.day().minusDays(1)),
                        kind.end(query.day()),
                        reports.getOrDefault(kind.kind(), List.of())))
                .toList());
    }

    @QueryHandler
    FindNilsOfYear.Nils handle(FindNilsOfYear query) {
        return new FindNilsOfYear.Nils(jdbc.sql("select * from duty_nil where occasion = '' and kind = any(:kinds)"
                        + " and from_at < :end and to_at > :start order by kind, from_at, day")
                .param("kinds", Stream.of(ReportedNil.values()).map(Enum::name).toArray(String[]::new))
                .param("start", Columns.at(BusinessDay.start(LocalDate.of(query.year(), 1, 1))))
                .param("end", Columns.at(BusinessDay.start(LocalDate.of(query.year() + 1, 1, 1))))
                .query((row, number) -> new Vouched(
                        ReportedNil.valueOf(row.getString("kind")),
                        BusinessDay.of(Columns.instant(row, "from_at")),
                        row.getObject("day", LocalDate.class),
                        row.getString("reported_by"),
                        Columns.instant(row, "reported_at"),
                        row.getLong("position")))
                .list());
    }

    private static Report report(ResultSet row) throws SQLException {
        var occasion = row.getString("occasion");
        return new Report(
                occasion.isEmpty() ? null : occasion,
                row.getString("reported_by"),
                Columns.instant(row, "reported_at"));
    }
}
