package io.drumtower.duty.projection;

import io.drumtower.duty.GetRoster;
import io.drumtower.duty.RosterEvent.RosterPublished;
import io.drumtower.duty.RosteredShift;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roster of each occasion, as published last. */
@Component
class Rosters implements Projection {

    private final JdbcClient jdbc;

    Rosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String group() {
        return "duty.roster";
    }

    @Override
    public boolean handles(Class<?> event) {
        return event == RosterPublished.class;
    }

    @Override
    public Batch begin() {
        return this::handle;
    }

    private void handle(Recorded recorded) {
        if (recorded.event() instanceof RosterPublished published) {
            jdbc.sql("delete from duty_rostered_shift where occasion = ?")
                    .param(published.occasion())
                    .update();
            published.shifts().forEach(shift -> put(published, shift));
        }
    }

    private void put(RosterPublished published, RosteredShift shift) {
        jdbc.sql("insert into duty_rostered_shift (occasion, number, start_at, end_at, officer, backup, supervisor,"
                        + " crew, places, published_at, published_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        published.occasion(),
                        shift.number(),
                        Columns.at(shift.start()),
                        Columns.at(shift.end()),
                        shift.officerInCharge(),
                        shift.backup(),
                        shift.supervisor(),
                        Columns.accounts(shift.crew()),
                        Columns.places(shift.crew()),
                        Columns.at(published.occurredAt()),
                        published.by()))
                .update();
    }

    @QueryHandler
    GetRoster.Roster handle(GetRoster query) {
        var rows = jdbc.sql("select * from duty_rostered_shift where occasion = ? order by number")
                .param(query.occasion())
                .query((row, number) ->
                        new Row(shift(row), Columns.instant(row, "published_at"), row.getString("published_by")))
                .list();
        return rows.isEmpty()
                ? new GetRoster.Roster(query.occasion(), List.of(), null, null)
                : new GetRoster.Roster(
                        query.occasion(),
                        rows.stream().map(Row::shift).toList(),
                        rows.get(0).publishedAt(),
                        rows.get(0).by());
    }

    private record Row(RosteredShift shift, Instant publishedAt, String by) {}

    private static RosteredShift shift(ResultSet row) throws SQLException {
        var team = Columns.team(row);
        return new RosteredShift(
                row.getInt("number"),
                Columns.instant(row, "start_at"),
                Columns.instant(row, "end_at"),
                team.officerInCharge(),
                team.backup(),
                team.supervisor(),
                team.crew());
    }
}
