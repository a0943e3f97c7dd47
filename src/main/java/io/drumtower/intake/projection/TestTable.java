package io.drumtower.intake.projection;

import io.drumtower.intake.FindTests;
import io.drumtower.intake.FindTests.AnnouncedTest;
import io.drumtower.intake.TestEvent;
import io.drumtower.intake.TestEvent.TestAnnounced;
import io.drumtower.intake.TestEvent.TestAnnouncementRevoked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The announced tests, one row each. */
record TestTable(JdbcClient jdbc) {

    void on(TestEvent event) {
        if (event instanceof TestAnnounced one) {
            jdbc.sql("insert into intake_test (id, sources, from_at, to_at, note, announced_by, announced_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                    .params(
                            one.id(),
                            one.sources().toArray(String[]::new),
                            at(one.from()),
                            at(one.to()),
                            one.note(),
                            one.by(),
                            at(one.occurredAt()))
                    .update();
        } else if (event instanceof TestAnnouncementRevoked one) {
            jdbc.sql("update intake_test set revoked_by = ?, revoked_at = ? where id = ?")
                    .params(one.by(), at(one.occurredAt()), one.id())
                    .update();
        }
    }

    List<AnnouncedTest> latest() {
        return jdbc.sql("select * from intake_test order by from_at desc, id limit " + FindTests.MOST)
                .query((row, number) -> test(row))
                .list();
    }

    private static AnnouncedTest test(ResultSet row) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new AnnouncedTest(
                row.getString("id"),
                List.of((String[]) row.getArray("sources").getArray()),
                instant(row, "from_at"),
                instant(row, "to_at"),
                row.getString("note"),
                row.getString("announced_by"),
                instant(row, "announced_at"),
                row.getString("revoked_by"),
                revoked == null ? null : revoked.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
