package io.drumtower.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first start that is cut off at any moment can be made again: in the order of its system calls. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PowerFailureIT {

    private final Path folder;

    PowerFailureIT(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    @BeforeEach
    void system_calls_can_be_traced() {
        assumeTrue(Launched.canTrace(), "needs strace");
    }

    @Test
    void finds_nothing_under_its_last_name_before_it_is_on_the_disk() throws IOException {
        var home = folder.resolve("data");
        var trace = folder.resolve("trace");

        assertThat(Launched.traced(trace).on(home)).startsWith("42 from ");

        var calls = Files.readAllLines(trace);
        for (var whole : List.of(
                new Whole("unpacking-\\w+", "/bin/postgres", "postgres-\\w+"),
                new Whole("password-\\w+", "", "password"),
                new Whole("cluster-\\w+", "/PG_VERSION", "cluster"))) {
            assertThat(String.join("\n", calls)).containsPattern(whole.forcedThenRenamedThenFolderForced(home));
        }
    }

    private record Whole(String fresh, String file, String last) {

        Pattern forcedThenRenamedThenFolderForced(Path home) {
            var start = home + "/";
            return Pattern.compile(
                    "fsync\\(\\d+<" + start + fresh + file + ">.*rename\\(\"" + start + fresh + "\", \"" + start + last
                            + "\"\\)[^\n]*\n[^\n]*fsync\\(\\d+<" + home + ">",
                    Pattern.DOTALL);
        }
    }
}
