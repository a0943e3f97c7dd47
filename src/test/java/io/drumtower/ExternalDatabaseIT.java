package io.drumtower;

import static io.drumtower.DebianPostgres.OWNER;
import static io.drumtower.DebianPostgres.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalDatabaseIT {

    private final Path data;
    private DebianPostgres server;
    private RunningDrumtower drumtower;

    ExternalDatabaseIT(@TempDir Path data) {
        this.data = data;
    }

    @BeforeAll
    void start() throws IOException, SQLException {
        server = DebianPostgres.start();
        var password = Files.writeString(data.resolve("password"), PASSWORD + "\n");
        drumtower = start("--drumtower.database.password-file=" + password);
    }

    @AfterAll
    void stop() throws IOException {
        if (drumtower != null) {
            drumtower.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void keeps_the_log_for_a_program_whose_own_server_stays_away() {
        var before = events();

        drumtower.post("/api/sources", "{\"id\":\"waf-1\",\"site\":\"www\",\"format\":\"cloudevents\"}");

        assertThat(events()).isGreaterThan(before);
        assertThat(data.resolve("cluster")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_entry set global_index = global_index",
                "delete from event_entry",
                "truncate event_entry",
                "drop table event_entry"
            })
    void lets_the_program_never_change_an_event(String statement) {
        var before = events();

        assertThat(program().sql("select current_user").query(String.class).single())
                .isEqualTo(OWNER + "_program");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> program().sql(statement).update())
                .havingRootCause()
                .isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));

        assertThat(events()).isEqualTo(before).isPositive();
    }

    @Test
    void is_refused_when_only_the_role_of_the_program_would_lose_what_was_confirmed(CapturedOutput output)
            throws SQLException {
        var role = "alter role " + OWNER + "_program ";
        server.administer(role + "set synchronous_commit = off");
        try {
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> start("--drumtower.database.password=" + PASSWORD));
        } finally {
            server.administer(role + "reset synchronous_commit");
        }

        assertThat(output).contains("the database may lose what it confirmed: synchronous_commit is off");
    }

    @Test
    void ends_a_start_with_a_wrong_password_in_a_sentence(CapturedOutput output) {
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> start("--drumtower.database.password=guess"));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("the database at " + server.url() + " cannot be used: FATAL: password authentication failed")
                .contains("DRUMTOWER_DATABASE_URL, _USERNAME and _PASSWORD")
                .doesNotContain("\tat ");
    }

    @Test
    void ends_a_start_without_its_password_file_in_a_sentence(CapturedOutput output) {
        var nowhere = data.resolve("nowhere");

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> start("--drumtower.database.password-file=" + nowhere));

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("the file that DRUMTOWER_DATABASE_PASSWORD_FILE names cannot be read: " + nowhere)
                .doesNotContain("\tat ");
    }

    private RunningDrumtower start(String password) {
        return RunningDrumtower.start(
                data, "--drumtower.database.url=" + server.url(), "--drumtower.database.username=" + OWNER, password);
    }

    private JdbcClient program() {
        return JdbcClient.create(drumtower.context().getBean(DataSource.class));
    }

    private long events() {
        return program()
                .sql("select count(*) from event_entry")
                .query(Long.class)
                .single();
    }
}
