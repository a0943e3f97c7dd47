package io.drumtower.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLetterTest {

    /** Valid JSON, but no text to PostgreSQL. */
    private static final String UNSTORABLE = "the \0 day";

    @Autowired
    EventStorageEngine engine;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void forget() {
        jdbc.sql("delete from dead_letter").update();
    }

    @Test
    void takes_what_the_database_refuses_and_all_others_go_on() throws Exception {
        var bad = Scheduled.newId();
        var good = Scheduled.newId();
        engine.appendEvents(Scheduled.named(bad, UNSTORABLE), Scheduled.scheduled(good));

        await().until(() -> isStored(good));
        assertThat(isStored(bad)).isFalse();
        assertThat(jdbc.sql("select stream from dead_letter where projection = 'duty.occasions'")
                        .query(String.class)
                        .single())
                .isEqualTo("occasion/" + bad);
        assertThat(health("figures")).isEqualTo(503);
        assertThat(health("readiness")).as("intake goes on").isEqualTo(200);

        engine.appendEvents(Scheduled.cancelled(bad));
        await("what follows in the stream waits behind it").until(() -> deadLetters() == 2);
        forget();
        assertThat(health("figures")).isEqualTo(200);
    }

    private int health(String group) throws Exception {
        return new Browser(port).get("/actuator/health/" + group).statusCode();
    }

    private long deadLetters() {
        return jdbc.sql("select count(*) from dead_letter where projection = 'duty.occasions'")
                .query(Long.class)
                .single();
    }

    private boolean isStored(String id) {
        return jdbc.sql("select exists (select from duty_occasion where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
