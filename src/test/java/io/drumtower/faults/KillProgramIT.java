package io.drumtower.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Ddrumtower.kills=25} for more kills. */
@Timeout(900)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillProgramIT {

    private static final int KILLS = Integer.getInteger("drumtower.kills", 5);

    @Test
    void loses_nothing_that_was_acknowledged(@TempDir Path home) throws Exception {
        try (var trial = new Trial(home)) {
            var program = trial.program;
            var sender = trial.startSender(program.address("/"));
            for (var kill = 0; kill < KILLS; kill++) {
                trial.kill(program::kill);
                program.start();
                trial.awaitAcknowledgement("the program");
            }
            Trial.end(sender);

            var judgement = trial.judge();
            judgement.assertClean();
            judgement.assertWhole(program);
        }
    }

    /** The control: a judge that does not find this finds nothing. */
    @Test
    void is_found_to_lose_when_it_is_acknowledged_before_the_commit(@TempDir Path home) throws Exception {
        try (var trial = new Trial(home)) {
            var program = trial.program;
            var port = Program.freePort();
            var proxy = trial.startChild(
                    EarlyAnswer.class, List.of(program.address("/").toString(), String.valueOf(port)));
            var sender = trial.startSender(URI.create("http://127.0.0.1:" + port));
            trial.kill(program::kill);
            Trial.end(sender);
            Trial.end(proxy);
            program.start();

            var judgement = trial.judge();
            assertThat(judgement.lost()).isNotEmpty();
            assertThat(judgement.strange()).isEmpty();
            assertThat(judgement.twice()).isEmpty();
        }
    }
}
