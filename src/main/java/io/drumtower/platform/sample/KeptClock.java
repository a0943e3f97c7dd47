package io.drumtower.platform.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the log's clock stands to real time, kept in the database. */
@Component
class KeptClock {

    enum State {
        /** It is real time. */
        REAL,
        /** It is driven: the sample is being loaded, or was when the program ended. */
        HELD,
        /** The sample is loaded, and the clock goes on at its distance. */
        DISTANT
    }

    private final JdbcClient jdbc;

    KeptClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    State state() {
        return jdbc.sql("select held, ahead_millis from log_clock")
                .query((row, number) ->
                        row.getBoolean(1) ? State.HELD : row.getLong(2) == 0 ? State.REAL : State.DISTANT)
                .single();
    }

    Duration ahead() {
        return Duration.ofMillis(
                jdbc.sql("select ahead_millis from log_clock").query(Long.class).single());
    }

    void hold() {
        jdbc.sql("update log_clock set held = true, ahead_millis = 0").update();
    }

    void letGo(Duration ahead) {
        jdbc.sql("update log_clock set held = false, ahead_millis = ?")
                .param(ahead.toMillis())
                .update();
    }

    /** When the newest event was recorded; empty for an empty log. */
    Optional<Instant> newest() {
        return jdbc.sql("select recorded_at from event_entry order by global_index desc limit 1")
                .query((row, number) -> Instant.parse(row.getString(1)))
                .optional();
    }
}
