package io.drumtower.duty.projection;

import io.drumtower.duty.RosteredShift.Post;
import io.drumtower.duty.Team;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What columns hold, and how it is read. */
final class Columns {

    private Columns() {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column));
    }

    static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    static String[] accounts(List<Post> crew) {
        return crew.stream().map(Post::account).toArray(String[]::new);
    }

    static String[] places(List<Post> crew) {
        return crew.stream().map(Post::place).toArray(String[]::new);
    }

    /** From the columns officer, backup, supervisor, crew and places. */
    static Team team(ResultSet row) throws SQLException {
        var accounts = list(row, "crew");
        var places = list(row, "places");
        var crew = new ArrayList<Post>();
        for (var i = 0; i < accounts.size(); i++) {
            crew.add(new Post(accounts.get(i), places.get(i)));
        }
        return new Team(row.getString("officer"), row.getString("backup"), row.getString("supervisor"), crew);
    }
}
