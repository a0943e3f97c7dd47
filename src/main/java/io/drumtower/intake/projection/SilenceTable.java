package io.drumtower.intake.projection;

import io.drumtower.intake.DataSourceEvent.DataSourceResumed;
import io.drumtower.intake.DataSourceEvent.DataSourceSilenced;
import io.drumtower.intake.FindSilences;
import io.drumtower.intake.FindSilences.Silence;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When sources were silent. */
record SilenceTable(JdbcClient jdbc) {

    void on(DataSourceSilenced event) {
        jdbc.sql("insert into intake_silence (source, since, silent_at) values (?, ?, ?) on conflict do nothing")
                .params(event.id(), at(event.since()), at(event.occurredAt()))
                .update();
    }

    void on(DataSourceResumed event) {
        jdbc.sql("update intake_silence set back_at = ? where source = ? and back_at is null")
                .params(at(event.occurredAt()), event.id())
                .update();
    }

    List<Silence> of(String source) {
        return jdbc.sql("select since, silent_at, back_at from intake_silence where source = ? order by silent_at desc"
                        + " limit " + FindSilences.MOST)
                .param(source)
                .query((row, number) -> {
                    var back = row.getObject(3, OffsetDateTime.class);
                    return new Silence(
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            back == null ? null : back.toInstant());
                })
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
