package io.drumtower.figures.projection;

import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.Measure;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feeds of some sites that feed figures at all, and when they were silent. */
record Feeds(List<Feed> feeds, List<Silence> silences) {

    /** Where a period stands against the clock. */
    enum Progress {
        AHEAD,
        RUNNING,
        OVER
    }

    record Feed(String id, Set<String> figures, boolean watched) {}

    record Silence(
            String feed,
            Instant since,
            Instant silentAt,
            @Nullable Instant backAt) {

        boolean coversFrom(Instant begin, Instant start, Instant end) {
            return begin.isBefore(end) && (backAt == null || backAt.isAfter(start));
        }
    }

    static Feeds of(JdbcClient jdbc, FindPeriods query) {
        var feeds = jdbc.sql("select feed, figures, watched from figure_feed where cardinality(figures) > 0"
                        + " and (:all or site = any(:sites)) order by feed")
                .param("all", query.sites().isEmpty())
                .param("sites", query.sites().toArray(String[]::new))
                .query((row, number) -> new Feed(
                        row.getString(1),
                        Set.copyOf(Arrays.asList((String[]) row.getArray(2).getArray())),
                        row.getBoolean(3)))
                .list();
        var silences = jdbc.sql("select feed, since, silent_at, back_at from figure_feed_silence"
                        + " where since < to_timestamp(:end) and (back_at is null or back_at > to_timestamp(:start))")
                .param("start", query.start().getEpochSecond())
                .param("end", query.end().getEpochSecond())
                .query((row, number) -> {
                    var back = row.getObject(4, OffsetDateTime.class);
                    return new Silence(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            back == null ? null : back.toInstant());
                })
                .list();
        return new Feeds(feeds, silences);
    }

    List<String> ids() {
        return feeds.stream().map(Feed::id).toList();
    }

    /**
     * What a feed says of a period. A silence that was noticed in it makes its number incomplete; one that had only
     * begun counts when the feed said nothing else.
     *
     * @param counted null when the feed was not heard in the period, else whether it counted something in it
     */
    Measure measure(Feed feed, Instant start, Instant end, Progress progress, @Nullable Boolean counted) {
        if (progress == Progress.AHEAD) {
            return Measure.NOT_YET;
        }
        var saidSomething = counted != null && (counted || feed.watched());
        if (isSilent(feed, start, end, saidSomething)) {
            return Measure.SILENT;
        }
        if (saidSomething) {
            return Measure.MEASURED;
        }
        return progress == Progress.OVER ? Measure.NO_DATA : Measure.NOT_YET;
    }

    private boolean isSilent(Feed feed, Instant start, Instant end, boolean saidSomething) {
        return silences.stream()
                .filter(silence -> silence.feed().equals(feed.id()))
                .anyMatch(silence ->
                        silence.coversFrom(saidSomething ? silence.silentAt() : silence.since(), start, end));
    }
}
