package io.drumtower.platform.eventstore;

import io.drumtower.intake.IntakeEvent.NoticeReceived;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts.Appended;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts of a source that no other method has, so that keys of one mean nothing in another. */
record OwnFacts(JdbcClient jdbc, String source) {

    OwnFacts(JdbcClient jdbc) {
        this(jdbc, UUID.randomUUID().toString());
    }

    Fact fact(String key) {
        return Fact.of(source, key, null, "test.notice", Notices.notice(key));
    }

    static List<String> ids(Appended appended) {
        return appended.counted().stream()
                .map(fact -> ((NoticeReceived) fact.event()).id())
                .toList();
    }

    long stored(String... keys) {
        return List.of(keys).stream()
                .mapToLong(key -> jdbc.sql("select count(*) from event_entry where event_id = ?")
                        .param(fact(key).id())
                        .query(Long.class)
                        .single())
                .sum();
    }

    long position(String key) {
        return jdbc.sql("select global_index from event_entry where event_id = ?")
                .param(fact(key).id())
                .query(Long.class)
                .single();
    }

    long head() {
        return jdbc.sql("select position from log_head").query(Long.class).single();
    }
}
