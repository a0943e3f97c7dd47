package io.drumtower.duty.projection;

import io.drumtower.duty.FindTally;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events of a watch, counted between two positions. */
@Component
class WatchTally {

    private final JdbcClient jdbc;

    WatchTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    FindTally.Tally handle(FindTally query) {
        var byType = new TreeMap<String, Long>();
        var newest = new long[1];
        jdbc.sql("select type, count(*), max(position) from duty_watch_event"
                        + " where occasion = ? and position > ? and position <= ? group by type")
                .params(query.occasion(), query.after(), query.upTo())
                .query(row -> {
                    byType.put(row.getString(1), row.getLong(2));
                    newest[0] = Math.max(newest[0], row.getLong(3));
                });
        return new FindTally.Tally(newest[0], byType);
    }
}
