package io.drumtower.publishing.projection;

import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.ClassedBy;
import io.drumtower.publishing.FindPublications;
import io.drumtower.publishing.FindReleased;
import io.drumtower.publishing.FindWithdrawn;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.PublicationEntry;
import io.drumtower.publishing.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of publications, read. */
record PublicationReader(JdbcClient jdbc) {

    private static final Pattern NEXT = Pattern.compile("(?<millis>-?\\d{1,15})-(?<position>\\d{1,18})");

    Page<PublicationEntry> find(FindPublications query) {
        var edge = edge(query.after());
        var text = query.text();
        var like = text == null || isWithoutCase(text) ? "like" : "ilike";
        var found = jdbc.sql("select * from publishing_publication"
                        + " where (:year::integer is null or published_in = :year::integer)"
                        + " and (:channel::text is null or channel = :channel::text)"
                        + " and (:category::text is null or category = :category::text)"
                        + " and (not :unclassified or (channel = 'WEBSITE' and category is null"
                        + " and withdrawn_at is null))"
                        + " and (:series::text is null or series = :series::text)"
                        + " and (:withdrawn::boolean is null or (withdrawn_at is not null) = :withdrawn::boolean)"
                        + " and (:text::text is null or title " + like + " :text::text or url " + like + " :text::text)"
                        + " and (published_at, position) < (:at, :position)"
                        + " order by published_at desc, position desc limit :limit")
                .param("year", query.year())
                .param("channel", name(query.channel()))
                .param("category", name(query.category()))
                .param("unclassified", query.unclassified())
                .param("series", name(query.series()))
                .param("withdrawn", query.withdrawn())
                .param("text", text == null ? null : "%" + literal(text) + "%")
                .param("at", edge.at())
                .param("position", edge.position())
                .param("limit", query.limit() + 1)
                .query((row, number) -> entry(row))
                .list();
        if (found.size() <= query.limit()) {
            return new Page<>(found, null);
        }
        var page = List.copyOf(found.subList(0, query.limit()));
        var last = page.get(page.size() - 1);
        return new Page<>(page, last.publishedAt().toEpochMilli() + "-" + last.position());
    }

    private record Edge(OffsetDateTime at, long position) {}

    private static Edge edge(@Nullable String after) {
        if (after == null) {
            return new Edge(OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC), Long.MAX_VALUE);
        }
        var next = NEXT.matcher(after);
        if (!next.matches()) {
            throw Refused.invalid("publishing.problem.after", "after");
        }
        return new Edge(
                Instant.ofEpochMilli(Long.parseLong(next.group("millis"))).atOffset(ZoneOffset.UTC),
                Long.parseLong(next.group("position")));
    }

    /** Chinese has no case: a million titles need not be folded for it, which takes five times as long. */
    private static boolean isWithoutCase(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT)) && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** What people type is no pattern. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    FindReleased.Released released(Collection<UUID> ids) {
        var found = jdbc.sql("select id from publishing_publication released where id = any(?)"
                        + " and withdrawn_at is null and recorded_by is null and not vouched and not exists"
                        + " (select from publishing_sighting where source = '-' and publication = released.id)"
                        + " order by id")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return new FindReleased.Released(found);
    }

    FindWithdrawn.Withdrawn withdrawn(Collection<UUID> ids) {
        var found = jdbc.sql("select id, withdrawn_with is not null from publishing_publication where id = any(?)"
                        + " and withdrawn_at is not null")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list();
        return new FindWithdrawn.Withdrawn(
                found.stream()
                        .filter(one -> !one.getValue())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                found.stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** Those of which a source may still tell category or series. */
    List<PublicationEntry> open(Collection<UUID> ids) {
        return jdbc.sql("select * from publishing_publication where id = any(?) and withdrawn_at is null"
                        + " and (category_by is null and channel = 'WEBSITE' or series_by is null)")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> entry(row))
                .list();
    }

    long unclassified() {
        return jdbc.sql("select count(*) from publishing_publication"
                        + " where channel = 'WEBSITE' and category is null and withdrawn_at is null")
                .query(Long.class)
                .single();
    }

    Optional<PublicationEntry> find(UUID id) {
        return jdbc.sql("select * from publishing_publication where id = ?")
                .param(id)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Of its release and all that followed. */
    List<Long> positions(UUID id, long release) {
        return jdbc.sql("select position from publishing_step where publication = ? union select ? order by 1")
                .params(id, release)
                .query(Long.class)
                .list();
    }

    private static PublicationEntry entry(ResultSet row) throws SQLException {
        var category = row.getString("category");
        var series = row.getString("series");
        return new PublicationEntry(
                row.getObject("id", UUID.class).toString(),
                Channel.valueOf(row.getString("channel")),
                category == null ? null : Category.valueOf(category),
                Form.valueOf(row.getString("form")),
                series == null ? null : Series.valueOf(series),
                new ClassedBy(row.getString("category_by"), row.getString("series_by")),
                row.getString("title"),
                row.getString("url"),
                row.getString("policy_ref"),
                row.getString("stands_in"),
                Objects.requireNonNull(instant(row, "published_at")),
                row.getBoolean("undated"),
                List.of((String[]) row.getArray("sources").getArray()),
                row.getString("recorded_by"),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_for"),
                Objects.requireNonNull(instant(row, "recorded_at")),
                row.getLong("position"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
