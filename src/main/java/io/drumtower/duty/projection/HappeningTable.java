package io.drumtower.duty.projection;

import io.drumtower.duty.FindHappenings;
import io.drumtower.duty.Happening;
import io.drumtower.duty.OfOccasion;
import io.drumtower.kernel.EventType;
import io.drumtower.kernel.Recorded;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events a watch is made of, and how they are told. */
record HappeningTable(JdbcClient jdbc) {

    void on(Recorded recorded, OfOccasion event) {
        var telling = Tellings.of(event);
        jdbc.sql("insert into duty_watch_event (position, occasion, type, recorded_at, by, subject, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (position) do nothing")
                .params(Arrays.asList(
                        recorded.position(),
                        event.occasion(),
                        type(event),
                        Columns.at(recorded.recordedAt()),
                        telling.map(Telling::by).orElse(null),
                        telling.map(Telling::subject).orElse(null),
                        telling.map(one -> Columns.array(one.words())).orElse(null)))
                .update();
    }

    private static String type(OfOccasion event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(EventType.class))
                .value();
    }

    List<Happening> find(FindHappenings query) {
        return jdbc.sql("select told.*, item.title from duty_watch_event as told"
                        + " left join duty_item as item on told.subject = 'item/' || item.id"
                        + " where told.occasion = :occasion and told.words is not null"
                        + " and (:subject::text is null or told.subject = :subject::text)"
                        + " order by told.position desc limit :limit")
                .param("occasion", query.occasion())
                .param("subject", query.subject())
                .param("limit", query.limit())
                .query((row, number) -> new Happening(
                        row.getLong("position"),
                        row.getString("type"),
                        row.getString("subject"),
                        Columns.list(row, "words"),
                        row.getString("by"),
                        Columns.instant(row, "recorded_at"),
                        row.getString("title")))
                .list();
    }
}
