package io.drumtower.figures.projection;

import static io.drumtower.figures.projection.LedgerTables.at;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureDefinition;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Values that stand by themselves, one row each, with how often they are stated. */
record StatedTable(JdbcTemplate jdbc) {

    /** What makes it one row. */
    private record Key(String figure, Instant keptAt, String site, Statement statement) {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::figure)
                .thenComparing(Key::keptAt)
                .thenComparing(Key::site)
                .thenComparing(key -> key.statement().at())
                .thenComparing(key -> key.statement().stated().item())
                .thenComparing(key -> key.statement().stated().words())
                .thenComparing(key -> key.statement().stated().value(), Comparator.nullsFirst(Long::compare));
    }

    private static final class Sum {

        private long standing;
        private long position; // of the newest that stated it; 0 when it is only taken back
    }

    /** Collects what a batch states and takes back. */
    static final class Changes {

        private final Map<Key, Sum> sums = new TreeMap<>(Key.ORDER); // one order of locking for all

        /** Nothing when it states nothing. */
        void add(FigureDefinition definition, Contribution one, long position) {
            add(definition, one, position, 1);
        }

        void takeBack(FigureDefinition definition, Contribution one, long position) {
            add(definition, one, position, -1);
        }

        private void add(FigureDefinition definition, Contribution one, long position, int sign) {
            var stated = one.stated();
            if (stated != null) {
                var key = new Key(
                        one.figure(),
                        definition.keptAt(one.occurredAt()),
                        one.dimensions().getOrDefault("site", ""),
                        Statement.of(one, stated));
                var sum = sums.computeIfAbsent(key, first -> new Sum());
                sum.standing += sign * one.delta();
                sum.position = sign * one.delta() > 0 ? position : sum.position;
            }
        }
    }

    void add(Changes changes) {
        jdbc.batchUpdate(
                "insert into figure_stated (figure, half_hour, site, stated_at, item, words, value, standing, position)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict"
                        + " (figure, half_hour, site, stated_at, item, words, (coalesce(value, -9223372036854775808)))"
                        + " do update set standing = figure_stated.standing + excluded.standing,"
                        + " position = greatest(figure_stated.position, excluded.position)",
                changes.sums.entrySet().stream()
                        .map(one -> row(one.getKey(), one.getValue()))
                        .toList());
    }

    private static @Nullable Object[] row(Key key, Sum sum) {
        var stated = key.statement().stated();
        return new @Nullable Object[] {
            key.figure(),
            at(key.keptAt()),
            key.site(),
            at(key.statement().at()),
            stated.item(),
            stated.words(),
            stated.value(),
            sum.standing,
            sum.position
        };
    }
}
