package io.drumtower.reporting.projection;

import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.reporting.FindReporting;
import io.drumtower.reporting.FindReporting.Opening;
import io.drumtower.reporting.FindReporting.Period;
import io.drumtower.reporting.OpeningCell;
import io.drumtower.reporting.ReportingEvent;
import io.drumtower.reporting.ReportingEvent.OpeningBalanceRecorded;
import io.drumtower.reporting.ReportingEvent.ReportingPeriodOpened;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods that were opened, and the opening balances. */
@Component("reportingPeriods")
class Periods implements Projection {

    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String group() {
        return "reporting.periods";
    }

    @Override
    public boolean handles(Class<?> event) {
        return ReportingEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return this::handle;
    }

    private void handle(Recorded recorded) {
        if (recorded.event() instanceof ReportingPeriodOpened opened) {
            jdbc.sql("insert into reporting_period (year, cut_off, opened_by, opened_at) values (?, ?, ?, ?)"
                            + " on conflict (year) do update set cut_off = excluded.cut_off,"
                            + " opened_by = excluded.opened_by, opened_at = excluded.opened_at")
                    .params(opened.year(), opened.cutOff(), opened.by(), at(opened.occurredAt()))
                    .update();
        } else if (recorded.event() instanceof OpeningBalanceRecorded opening) {
            if (opening.was() != null) {
                jdbc.sql("delete from reporting_opening where cell = ? and as_of = ?")
                        .params(opening.cell().name(), opening.was().asOf())
                        .update();
            }
            jdbc.sql("insert into reporting_opening (cell, value, as_of, evidence, recorded_by, recorded_at)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict (cell, as_of) do update set value = excluded.value,"
                            + " evidence = excluded.evidence,"
                            + " recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at")
                    .params(
                            opening.cell().name(),
                            opening.value(),
                            opening.asOf(),
                            opening.evidence(),
                            opening.by(),
                            at(opening.occurredAt()))
                    .update();
        }
    }

    @QueryHandler
    FindReporting.Reporting handle(FindReporting query) {
        var periods = jdbc.sql("select * from reporting_period order by year desc")
                .query((row, number) -> new Period(
                        row.getInt("year"),
                        row.getObject("cut_off", LocalDate.class),
                        row.getString("opened_by"),
                        instant(row, "opened_at")))
                .list();
        var openings = jdbc.sql("select * from reporting_opening order by cell, as_of desc")
                .query((row, number) -> new Opening(
                        OpeningCell.valueOf(row.getString("cell")),
                        row.getLong("value"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("evidence"),
                        row.getString("recorded_by"),
                        instant(row, "recorded_at")))
                .list();
        return new FindReporting.Reporting(periods, openings);
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
