package io.drumtower.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceUnitTest {

    private static final Path UNIT = Path.of("src/deploy/drumtower.service");
    private static final Path SYSTEMD = Path.of("/usr/bin/systemd-analyze");

    @Test
    void runs_the_jar_as_a_user_of_its_own_that_writes_to_one_folder() throws Exception {
        assertThat(Files.readAllLines(UNIT))
                .contains("User=drumtower", "StateDirectory=drumtower", "ProtectSystem=strict", "NoNewPrivileges=true")
                .contains("Environment=DRUMTOWER_DATA=/var/lib/drumtower/data")
                .doesNotContain("MemoryDenyWriteExecute=true", "RestrictNamespaces=true");
    }

    /** Where systemd is there; the program that it would run need not be. */
    @Test
    void is_read_by_systemd_without_a_complaint(@TempDir Path folder) throws Exception {
        if (!Files.isExecutable(SYSTEMD)) {
            assertThat(Files.readAllLines(UNIT))
                    .filteredOn(line -> !line.isBlank())
                    .allMatch(ServiceUnitTest::isUnit);
            return;
        }
        var unit = Files.writeString(
                folder.resolve("drumtower.service"), Files.readString(UNIT).replace("/usr/bin/java", "/bin/true"));
        var systemd = new ProcessBuilder(SYSTEMD.toString(), "verify", unit.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(systemd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(systemd.waitFor()).as(said).isZero();
        assertThat(said.lines()).noneMatch(line -> line.contains("drumtower.service"));
    }

    private static boolean isUnit(String line) {
        return line.matches("#.*|\\[\\w+]|\\w+=.*");
    }
}
