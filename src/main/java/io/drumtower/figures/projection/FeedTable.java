package io.drumtower.figures.projection;

import static io.drumtower.figures.projection.LedgerTables.at;

import io.drumtower.figures.FeedSignal;
import io.drumtower.figures.FeedSignal.FeedBack;
import io.drumtower.figures.FeedSignal.FeedHeard;
import io.drumtower.figures.FeedSignal.FeedOpened;
import io.drumtower.figures.FeedSignal.FeedSilent;
import io.drumtower.figures.FeedSignal.FeedUnheard;
import io.drumtower.figures.projection.LedgerBatch.Row;
import io.drumtower.figures.projection.LedgerBatch.RowKey;
import io.drumtower.kernel.HalfHour;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which feed was heard in which half hour, and which were silent. */
record FeedTable(JdbcTemplate jdbc) {

    private record Hearing(String feed, Instant halfHour) {}

    void add(List<FeedSignal> signals, Map<RowKey, Row> rows) {
        var heard = new LinkedHashMap<Hearing, Integer>();
        var newest = new TreeMap<String, Instant>();
        for (var signal : signals) {
            if (signal instanceof FeedHeard one) {
                heard.merge(new Hearing(one.feed(), HalfHour.of(one.at())), 1, Integer::sum);
                newest.merge(one.feed(), one.at(), (first, second) -> first.isAfter(second) ? first : second);
            } else if (signal instanceof FeedUnheard one) {
                heard.merge(new Hearing(one.feed(), HalfHour.of(one.at())), -1, Integer::sum);
            } else {
                write(signal);
            }
        }
        var counted = counted(rows.keySet());
        counted.forEach(one -> heard.putIfAbsent(one, 0));
        jdbc.batchUpdate(
                "insert into figure_feed_heard (feed, half_hour, hearings, counted) values (?, ?, ?, ?)"
                        + " on conflict (feed, half_hour) do update set counted = figure_feed_heard.counted or excluded.counted,"
                        + " hearings = figure_feed_heard.hearings + excluded.hearings",
                heard.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getKey().feed(),
                            at(entry.getKey().halfHour()),
                            entry.getValue(),
                            counted.contains(entry.getKey())
                        })
                        .toList());
        jdbc.batchUpdate(
                "update figure_feed set heard_at = greatest(heard_at, ?) where feed = ?",
                newest.entrySet().stream()
                        .map(entry -> new Object[] {at(entry.getValue()), entry.getKey()})
                        .toList());
        if (signals.stream().anyMatch(FeedUnheard.class::isInstance)) {
            removeUnheard(heard.keySet());
        }
    }

    private static Set<Hearing> counted(Set<RowKey> rows) {
        return rows.stream()
                .filter(row -> !row.dimensions().source().isEmpty())
                .map(row -> new Hearing(row.dimensions().source(), row.halfHour()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Feeds of rows that were taken back: where they have no number left they counted nothing. */
    void forgetCounted(Set<RowKey> rows) {
        var feeds = counted(rows);
        jdbc.batchUpdate(
                "update figure_feed_heard f set counted = false where feed = ? and half_hour = ? and counted and not exists"
                        + " (select from figure_half_hour h where h.half_hour = f.half_hour and h.source = f.feed)",
                keys(feeds));
        removeUnheard(feeds);
    }

    private void removeUnheard(Set<Hearing> feeds) {
        jdbc.batchUpdate(
                "delete from figure_feed_heard where feed = ? and half_hour = ? and hearings = 0 and not counted",
                keys(feeds));
    }

    private static List<Object[]> keys(Set<Hearing> feeds) {
        return feeds.stream()
                .map(one -> new Object[] {one.feed(), at(one.halfHour())})
                .toList();
    }

    private void write(FeedSignal signal) {
        if (signal instanceof FeedOpened opened) {
            jdbc.update(
                    "insert into figure_feed (feed, name, site, figures, watched, opened_at) values (?, ?, ?, ?, ?, ?)"
                            + " on conflict (feed) do update set name = excluded.name, site = excluded.site,"
                            + " figures = case when cardinality(excluded.figures) = 0 then figure_feed.figures else excluded.figures end,"
                            + " watched = excluded.watched",
                    opened.feed(),
                    opened.name(),
                    opened.site(),
                    opened.figures().toArray(String[]::new),
                    opened.watched(),
                    at(opened.at()));
        } else if (signal instanceof FeedSilent silent) {
            jdbc.update(
                    "insert into figure_feed_silence (feed, since, silent_at) values (?, ?, ?) on conflict do nothing",
                    silent.feed(),
                    at(silent.since()),
                    at(silent.at()));
        } else if (signal instanceof FeedBack back) {
            jdbc.update(
                    "update figure_feed_silence set back_at = ? where feed = ? and back_at is null",
                    at(back.at()),
                    back.feed());
        }
    }
}
