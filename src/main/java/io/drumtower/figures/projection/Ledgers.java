package io.drumtower.figures.projection;

import io.drumtower.figures.FindLedger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the ledger is, and its feeds now or at another time. */
@Component
class Ledgers {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Ledgers(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    @QueryHandler
    FindLedger.Ledger handle(FindLedger query) {
        var state = new LedgerTables(template).state();
        var feeds = jdbc.sql("select feed, name, site, watched, case when asked.at = 'infinity' then heard_at else"
                        + " (select max(half_hour) from figure_feed_heard as heard"
                        + " where heard.feed = figure_feed.feed and half_hour < asked.at) end,"
                        + " (select min(since) from figure_feed_silence as silence"
                        + " where silence.feed = figure_feed.feed and silent_at <= asked.at"
                        + " and (back_at is null or back_at > asked.at))"
                        + " from figure_feed, (select coalesce(cast(:at as timestamptz), 'infinity') as at) as asked"
                        + " where (:all or site = any(:sites)) and opened_at <= asked.at order by feed")
                .param("at", query.at() == null ? null : query.at().atOffset(ZoneOffset.UTC))
                .param("all", query.sites().isEmpty())
                .param("sites", query.sites().toArray(String[]::new))
                .query((row, number) -> new FindLedger.Feed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        instant(row, 5),
                        instant(row, 6)))
                .list();
        return new FindLedger.Ledger(state.position(), state.recordedAt(), feeds);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
