package io.drumtower.intake.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PollTable implements Polls {

    private final JdbcClient jdbc;

    PollTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Poll> find(String source, String terms) {
        return jdbc.sql("select * from intake_poll where source = ? and terms = ?")
                .params(source, terms)
                .query((row, number) -> poll(row))
                .optional();
    }

    @Override
    public List<Poll> all() {
        return jdbc.sql("select * from intake_poll order by source")
                .query((row, number) -> poll(row))
                .list();
    }

    @Override
    public void keep(Poll poll) {
        jdbc.sql(
                        "insert into intake_poll (source, terms, etag, last_modified, sha256, asked_at, answered_at, next_at, failures,"
                                + " problem) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (source) do update set"
                                + " terms = excluded.terms, etag = excluded.etag, last_modified = excluded.last_modified, sha256 = excluded.sha256,"
                                + " asked_at = excluded.asked_at, answered_at = excluded.answered_at,"
                                + " next_at = excluded.next_at, failures = excluded.failures, problem = excluded.problem")
                .params(Arrays.asList(
                        poll.source(),
                        poll.terms(),
                        poll.etag(),
                        poll.lastModified(),
                        poll.sha256(),
                        at(poll.askedAt()),
                        at(poll.answeredAt()),
                        at(poll.nextAt()),
                        poll.failures(),
                        poll.problem()))
                .update();
    }

    private static Poll poll(ResultSet row) throws SQLException {
        return new Poll(
                row.getString("source"),
                row.getString("terms"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("sha256"),
                instant(row, "asked_at"),
                instant(row, "answered_at"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getInt("failures"),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
