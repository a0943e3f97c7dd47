package io.drumtower.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskFullIT {

    private final Path disk;

    DiskFullIT(@TempDir Path disk) throws IOException {
        this.disk = disk.toRealPath();
    }

    @BeforeEach
    void mount() throws IOException {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("user.name").equals("root"),
                "needs root on Linux to mount a small disk");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()), "may not mount");
    }

    @AfterEach
    void unmount() throws IOException {
        run("umount", disk.toString());
    }

    @Test
    void is_refused_before_anything_is_written() throws IOException {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedPostgres.start(disk, 0))
                .withMessage("the disk is full below " + disk + ": Drumtower needs 256 MB free to start")
                .satisfies(e -> assertThat(e.action()).startsWith("Make room"));
        try (var files = Files.list(disk)) {
            assertThat(files).containsExactly(disk.resolve("owner"));
        }
    }

    @Test
    void is_recognised_in_what_the_server_says(@TempDir Path elsewhere) throws IOException {
        var user = ServerUser.choose();
        var cluster = Files.createDirectory(disk.resolve("cluster"));
        var programs = new PostgresPrograms(
                PostgresBinaries.unpackInto(elsewhere, user), ServerLog.in(elsewhere, cluster), user);
        var password = Files.writeString(elsewhere.resolve("password"), "secret");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> programs.initdb(cluster, "drumtower", password))
                .withMessageContaining("the disk is full");
    }

    private static boolean run(String... command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue() == 0;
    }
}
