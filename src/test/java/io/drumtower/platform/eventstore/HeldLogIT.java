package io.drumtower.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drumtower.DrumtowerTest;
import io.drumtower.duty.command.OccasionCommand.ScheduleOccasion;
import io.drumtower.duty.command.OccasionPlan;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One writer has the head of the log and does not go on. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldLogIT {

    private static final OccasionPlan PLAN = new OccasionPlan(
            "held",
            Scheduled.EIGHT,
            Scheduled.EIGHT.plusSeconds(3_600),
            List.of("h"),
            List.of(),
            30,
            10,
            null,
            List.of());

    @Autowired
    DataSource database;

    @Autowired
    Facts facts;

    @Autowired
    CommandGateway commands;

    @Autowired
    JdbcClient jdbc;

    @Test
    void is_free_again_after_some_seconds_and_the_late_commit_is_refused() throws SQLException {
        try (var holder = hold()) {
            var next = Backends.start(() -> facts.append(fact()));

            assertThat(next).succeedsWithin(Duration.ofSeconds(15));
            assertThatExceptionOfType(SQLException.class).isThrownBy(holder::commit);
        }
        assertThat(jdbc.sql("select origin from log_head").query(String.class).single())
                .isNotEqualTo("the one that was cut off");
    }

    /** The control: as PostgreSQL is by default. */
    @Test
    void stays_held_without_the_settings() throws SQLException {
        CompletableFuture<Void> next;
        try (var holder = hold()) {
            try (var statement = holder.createStatement()) {
                statement.execute("set local idle_in_transaction_session_timeout = 0");
            }
            next = Backends.start(() -> facts.append(fact()));

            assertThat(next).failsWithin(Duration.ofSeconds(8)).withThrowableOfType(TimeoutException.class);
            holder.rollback();
        }
        assertThat(next).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void for_longer_than_a_command_waits_has_it_wait_again() {
        var holder = Backends.start(
                () -> jdbc.sql("with held as (select from log_head for update) select pg_sleep(4) from held")
                        .query()
                        .listOfRows());
        new Backends(jdbc).awaitSleeping();

        var sent = Backends.start(
                () -> commands.sendAndWait(new ScheduleOccasion(Scheduled.newId(), PLAN, "0017", Scheduled.EIGHT)));

        assertThat(sent).succeedsWithin(Duration.ofSeconds(15));
        assertThat(holder).succeedsWithin(Duration.ofSeconds(5));
    }

    /** Begins to write, and is not heard of again. */
    private Connection hold() throws SQLException {
        var holder = database.getConnection();
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.executeUpdate("update log_head set origin = 'the one that was cut off'");
        }
        return holder;
    }

    private static Fact fact() {
        return Fact.of("held", Scheduled.newId(), null, "intake.notice", Notices.notice("a"));
    }
}
