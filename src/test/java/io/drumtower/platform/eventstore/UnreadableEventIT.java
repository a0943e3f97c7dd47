package io.drumtower.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.proof.Leaf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The log holds what this version cannot read: written by a newer one, or spoiled. A database of its own. */
@DrumtowerTest
@DirtiesContext
@TestPropertySource(properties = "drumtower.test=unreadable events")
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadableEventIT {

    private static final String RECORDED_AT = "2026-01-05T00:00:00.000Z";

    @Autowired
    EventStorageEngine engine;

    @Autowired
    Facts facts;

    @Autowired
    LogHead head;

    @Autowired
    TransactionManager transactions;

    @Autowired
    ConnectionProvider connections;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void forget() {
        jdbc.sql("delete from dead_letter").update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duty.occasion-postponed|{}|unknown event type: duty.occasion-postponed",
                "java.lang.Runtime|{}|unknown event type: java.lang.Runtime",
                "duty.occasion-scheduled|{\"id\":\"|Unexpected end-of-input",
                "duty.occasion-scheduled|{\"id\":\"x\",\"start\":\"soon\"}|soon"
            })
    void is_put_aside_and_seen_and_all_others_go_on(String type, String payload, String cause) throws Exception {
        var good = Scheduled.newId();
        var bad = append(type, payload);
        engine.appendEvents(Scheduled.scheduled(good));

        await().until(() -> isStored(good));
        await().untilAsserted(() -> assertThat(causes("figures.ledger", bad))
                .singleElement()
                .asString()
                .contains(type + " cannot be read", cause));
        assertThat(health("figures")).isEqualTo(503);
        assertThat(health("readiness")).as("intake goes on").isEqualTo(200);
        assertThat(facts.append(fact()).counted()).hasSize(1);
        await("every projection goes on").until(() -> behind() == 0);
    }

    @Test
    void of_an_unknown_type_is_no_matter_of_a_projection_that_names_its_types() throws Exception {
        var bad = append("duty.occasion-postponed", "{}");

        await().until(() -> behind() == 0);
        assertThat(causes("duty.occasions", bad)).isEmpty();
        assertThat(causes("figures.ledger", bad)).hasSize(1);
    }

    @Test
    void stops_a_projection_that_has_put_aside_too_many_and_no_other() throws Exception {
        jdbc.sql("insert into dead_letter (projection, position, stream, cause)"
                        + " select 'duty.occasions', -n, 'full-' || n, 'test' from generate_series(1, 1024) as n")
                .update();
        var good = Scheduled.newId();
        append("duty.occasion-scheduled", "{");
        engine.appendEvents(Scheduled.scheduled(good));

        await().until(() -> jdbc.sql("select bool_and(position = (select position from log_head))"
                        + " from projection_position where projection <> 'duty.occasions'")
                .query(Boolean.class)
                .single());
        assertThat(isStored(good)).isFalse();
        assertThat(health("figures")).isEqualTo(503);

        forget();
        await("it goes on").until(() -> isStored(good));
    }

    /** As a newer version would have written it. */
    private String append(String type, String payload) {
        var id = Scheduled.newId();
        var leaf = new Leaf()
                .text(id)
                .text(type)
                .text(null)
                .text("duty.occasion")
                .text(id)
                .text("0")
                .text(RECORDED_AT)
                .bytes("{}".getBytes(UTF_8))
                .bytes(payload.getBytes(UTF_8));
        var row = new StoredEvent(
                UUID.fromString(id),
                id,
                0,
                "duty.occasion",
                type,
                RECORDED_AT,
                payload.getBytes(UTF_8),
                "{}".getBytes(UTF_8),
                leaf.hash());
        transactions.executeInTransaction(() -> {
            var frontier = head.lock();
            try {
                BinaryCopy.write(connections.getConnection(), frontier.size() + 1, List.of(row));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            frontier.add(row.leafHash());
            head.advance(frontier);
        });
        return id;
    }

    private static Fact fact() {
        return Fact.of("unreadable", Scheduled.newId(), null, "intake.notice", Notices.notice("a"));
    }

    private List<String> causes(String projection, String stream) {
        return jdbc.sql("select cause from dead_letter where projection = ? and stream = ?")
                .params(projection, stream)
                .query(String.class)
                .list();
    }

    private long behind() {
        return jdbc.sql("select count(*) from projection_position where position < (select position from log_head)")
                .query(Long.class)
                .single();
    }

    private int health(String group) throws Exception {
        return new Browser(port).get("/actuator/health/" + group).statusCode();
    }

    private boolean isStored(String id) {
        return jdbc.sql("select exists (select from duty_occasion where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
