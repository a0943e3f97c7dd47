package io.drumtower.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.platform.postgres.OwnerConnections;
import io.drumtower.proof.StoredTree;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MerkleTreeTest {

    @Autowired
    EventStorageEngine engine;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerConnections owner;

    @BeforeEach
    void append() {
        engine.appendEvents(Scheduled.scheduled(Scheduled.newId()), Scheduled.named(Scheduled.newId(), "两会 <&>"));
        facts.append(
                List.of(Fact.of(UUID.randomUUID(), "test.notice", Notices.notice("first"))),
                counted -> List.of(Notices.notice("without a stream")));
    }

    @Test
    void is_that_of_the_rows() {
        StoredTree.verify(jdbc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_entry set recorded_at = '' where global_index = 1",
                "delete from event_entry where global_index = 1",
                "truncate event_entry",
                "drop table event_entry",
                "alter table event_entry disable trigger all",
                "delete from log_head"
            })
    void has_leaves_that_the_program_cannot_change(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withStackTraceContaining("ERROR: ")
                .satisfies(e -> assertThat(((SQLException) e.getMostSpecificCause()).getSQLState())
                        .isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_entry set recorded_at = '' where global_index = 1",
                "delete from event_entry where global_index = 1",
                "truncate event_entry",
                "set session_replication_role = replica; delete from event_entry where global_index = 1"
            })
    void has_leaves_that_their_owner_does_not_change_by_mistake(String sql) throws SQLException {
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(sql))
                    .withMessageContaining("events are never changed or removed");
        }
    }
}
