package io.drumtower.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerLogTest {

    private static final Pattern FULL = Pattern.compile("disk is full");

    private final ServerLog log;
    private final Path monday;

    ServerLogTest(@TempDir Path home) throws IOException {
        log = ServerLog.in(home, home);
        monday = Files.createDirectory(home.resolve("log")).resolve("postgresql-Mon.log");
        Files.createFile(monday);
        log.open(ServerUser.choose());
    }

    @Test
    void finds_what_was_said_since_in_either_file() throws IOException {
        var before = log.sizes();
        assertThat(log.hasSaid(FULL, before)).isFalse();

        Files.writeString(monday, "the disk is full");
        assertThat(log.hasSaid(FULL, before)).isTrue();
        assertThat(log.lastWritten(before)).isEqualTo(monday);

        before = log.sizes();
        assertThat(log.hasSaid(FULL, before)).isFalse();

        Files.writeString(log.first(), "the disk is full");
        assertThat(log.hasSaid(FULL, before)).isTrue();
        assertThat(log.lastWritten(before)).isEqualTo(log.first());
    }

    @Test
    void finds_what_was_said_in_a_file_that_was_emptied_in_between() throws IOException {
        Files.writeString(monday, "words of a week ago, more than those of today");
        var before = log.sizes();

        Files.writeString(monday, "the disk is full");

        assertThat(log.hasSaid(FULL, before)).isTrue();
    }

    @Test
    void keeps_a_week() throws IOException {
        var sunday = Files.createFile(monday.resolveSibling("postgresql-Sun.log"));
        Files.setLastModifiedTime(sunday, FileTime.from(Instant.now().minus(7, ChronoUnit.DAYS)));

        log.open(ServerUser.choose());

        assertThat(sunday).doesNotExist();
        assertThat(monday).exists();
    }

    @Test
    void does_not_grow_by_starts() throws IOException {
        Files.write(log.first(), new byte[2 << 20], StandardOpenOption.APPEND);

        log.open(ServerUser.choose());

        assertThat(log.first()).isEmptyFile();
    }
}
