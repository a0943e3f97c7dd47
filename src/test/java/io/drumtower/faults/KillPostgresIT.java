package io.drumtower.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code -Ddrumtower.kills=10} for more kills. */
@Timeout(900)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillPostgresIT {

    private static final int KILLS = Integer.getInteger("drumtower.kills", 2);

    @Test
    void loses_nothing_that_was_acknowledged_and_comes_back_by_itself(@TempDir Path home) throws Exception {
        try (var trial = new Trial(home)) {
            var program = trial.program;
            var sender = trial.startSender(program.address("/"));
            for (var kill = 0; kill < KILLS; kill++) {
                var inCheckpoint = kill % 2 == 1;
                trial.kill(() -> {
                    if (inCheckpoint) {
                        startCheckpoint(program);
                    }
                    killServer(program);
                });
                trial.awaitAcknowledgement("the killed server");
                trial.kill(() -> killSession(program));
                trial.awaitAcknowledgement("the server with a killed session");
            }
            Trial.end(sender);

            var judgement = trial.judge();
            judgement.assertClean();
            judgement.assertWhole(program);
        }
    }

    private static void startCheckpoint(Program program) throws IOException, SQLException {
        var connection = program.database().getConnection();
        var unused = CompletableFuture.runAsync(
                () -> {
                    try (connection;
                            var statement = connection.createStatement()) {
                        statement.execute("checkpoint");
                    } catch (SQLException e) {
                        // killed in it: that is the point
                    }
                },
                task -> new Thread(task).start());
    }

    private static void killServer(Program program) throws IOException {
        var postmaster = program.postmaster();
        var sessions = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        Program.kill(postmaster);
    }

    /** The one that appends now: all others are reset with it. */
    private static void killSession(Program program) throws IOException {
        JdbcClient.create(program.database())
                .sql("select pid from pg_stat_activity where usename = 'drumtower_program'"
                        + " order by state = 'active' desc, state_change desc limit 1")
                .query(Long.class)
                .optional()
                .flatMap(ProcessHandle::of)
                .ifPresent(Program::kill);
    }
}
