package io.drumtower.figures.projection;

import io.drumtower.figures.FindLedger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the ledger is, and its feeds now. */
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
        var feeds = jdbc.sql(
                        "select feed, name, watched, heard_at, (select min(since) from figure_feed_silence as silence"
                                + " where silence.feed = figure_feed.feed and back_at is null) from figure_feed"
                                + " where :all or site = any(:sites) order by feed")
                .param("all", query.sites().isEmpty())
                .param("sites", query.sites().toArray(String[]::new))
                .query((row, number) -> new FindLedger.Feed(
                        row.getString(1), row.getString(2), row.getBoolean(3), instant(row, 4), instant(row, 5)))
                .list();
        return new FindLedger.Ledger(state.position(), state.recordedAt(), feeds);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
