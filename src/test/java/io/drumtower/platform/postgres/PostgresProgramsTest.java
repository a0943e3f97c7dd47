package io.drumtower.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresProgramsTest {

    private static final String PASSWORD = "secret";

    private final Path cluster;
    private final PostgresPrograms programs;
    private final int port;

    PostgresProgramsTest(@TempDir Path home) throws IOException {
        var user = ServerUser.choose();
        cluster = Files.createDirectory(home.resolve("cluster"));
        programs = new PostgresPrograms(PostgresBinaries.unpackInto(home, user), ServerLog.in(home, cluster), user);
        user.give(cluster);
        var password = Files.writeString(home.resolve("password"), PASSWORD);
        user.give(password);
        programs.initdb(cluster, "drumtower", password);
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @BeforeEach
    void start() throws IOException {
        programs.start(cluster, ServerSettings.with(port));
    }

    @AfterEach
    void stop() throws IOException {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            programs.stop(cluster);
        }
    }

    @Test
    void stop_the_server_although_a_session_hangs() throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement();
                var session = statement.executeQuery("select pg_backend_pid()")) {
            session.next();
            var hangs = new ProcessBuilder("kill", "-STOP", session.getString(1)).start();
            assertThat(hangs.waitFor()).isZero();
        }

        programs.stop(cluster, 1);

        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void keep_a_week_of_the_servers_words_without_what_a_failed_statement_was_about() throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table citizen (name text primary key)");
            statement.execute("insert into citizen values ('Zhang San')");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into citizen values ('Zhang San')"));
        }

        await().untilAsserted(
                        () -> assertThat(log()).content().contains("duplicate key value violates unique constraint"));
        assertThat(log().getFileName().toString()).matches("postgresql-(Mon|Tue|Wed|Thu|Fri|Sat|Sun).log");
        assertThat(log()).content().doesNotContain("Zhang San");
    }

    @Test
    void name_the_file_in_which_the_server_says_why_it_does_not_start() throws IOException {
        programs.stop(cluster);
        FileSystemUtils.deleteRecursively(cluster.resolve("pg_xact"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> programs.start(cluster, ServerSettings.with(port)))
                .withMessage("PostgreSQL's pg_ctl failed")
                .satisfies(e -> assertThat(e.action()).isEqualTo("Read the last lines of " + log() + "."));
        assertThat(log()).content().contains("FATAL");
    }

    private Path log() throws IOException {
        try (var weekdays = Files.list(cluster.resolve("log"))) {
            return weekdays.findFirst().orElseThrow();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "drumtower", PASSWORD);
    }
}
