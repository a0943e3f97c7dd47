package io.drumtower.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ObstacleTest {

    private final Path home;

    ObstacleTest(@TempDir Path home) throws IOException {
        this.home = home.toRealPath();
    }

    @Test
    void a_folder_of_someone_else_is_left_as_it_is() throws IOException {
        Files.writeString(home.resolve("thesis.txt"), "years of work");

        refused(home, "the folder " + home + " is not empty and not Drumtower's", "Name an empty folder");

        assertThat(home).isDirectoryContaining(file -> file.endsWith("thesis.txt"));
        try (var files = Files.list(home)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void names_that_we_use_too_make_no_folder_ours() throws IOException {
        Files.writeString(Files.createDirectory(home.resolve("cluster")).resolve("notes.txt"), "of galaxies");
        Files.writeString(home.resolve("owner"), "The Observatory, Purple Mountain\n");

        refused(home, "the folder " + home + " is not empty and not Drumtower's", "Name an empty folder");
    }

    @Test
    void a_first_start_that_was_cut_off_at_once_is_made_again() throws IOException {
        Files.createFile(home.resolve("owner"));

        DataFolder.own(home).close();
    }

    @Test
    void a_first_start_that_was_cut_off_later_is_made_again() throws IOException {
        sign();
        Files.createDirectories(home.resolve("unpacking-1/bin"));

        DataFolder.own(home).close();
    }

    @Test
    void a_disk_of_its_own_counts_as_empty() throws IOException {
        Files.createDirectory(home.resolve("lost+found"));

        DataFolder.own(home).close();

        assertThat(home.resolve("owner")).exists();
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        var file = Files.createFile(home.resolve("data"));

        refused(file, "the data folder " + file + " is not a folder and cannot be made one", "Create it");
    }

    @Test
    void a_folder_of_another_version_is_not_touched() throws IOException {
        cluster("16");

        refused(home, "were written by PostgreSQL 16, and this Drumtower has 17", "pg_upgrade");

        assertThat(home.resolve("cluster/PG_VERSION")).hasContent("16");
    }

    @Test
    void half_a_cluster_is_not_started() throws IOException {
        sign();
        Files.createDirectory(home.resolve("cluster"));

        refused(home, "is not a whole PostgreSQL cluster", "Restore it");
    }

    @Test
    void a_lost_password_is_named() throws IOException {
        cluster(EmbeddedPostgres.MAJOR_VERSION);

        refused(home, "the database's password is missing: " + home.resolve("password"), "Restore it");
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        cluster(EmbeddedPostgres.MAJOR_VERSION);
        Files.writeString(home.resolve("password"), "secret");

        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = other.getLocalPort();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(home, port))
                    .withMessageContaining("the port " + port + " of 127.0.0.1 cannot be opened")
                    .satisfies(e -> assertThat(e.action()).contains("drumtower.database-port"));
        }
    }

    @Test
    void anything_else_is_in_the_log_that_is_named() throws IOException {
        cluster(EmbeddedPostgres.MAJOR_VERSION);
        Files.writeString(home.resolve("password"), "secret");

        refused(home, "PostgreSQL's pg_ctl failed", "Read the last lines of " + home.resolve("postgres.log"));
    }

    @Test
    void what_a_cut_off_start_left_is_removed() throws IOException {
        DataFolder.own(home).close();
        Files.createDirectories(home.resolve("unpacking-1/bin"));
        Files.createDirectories(home.resolve("cluster-1/base"));
        Files.createFile(home.resolve("password-1"));
        Files.createFile(home.resolve("prometheus-credential"));

        try (var folder = DataFolder.own(home)) {
            folder.clear();
        }

        try (var files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("owner", "prometheus-credential");
        }
    }

    @Test
    void a_refused_start_keeps_the_first_one_owner_and_gives_its_own_lock_back() throws IOException {
        try (var first = DataFolder.own(home)) {
            refused(first.home(), "another Drumtower runs on " + home, "stop it");
            refused(first.home(), "another Drumtower runs on " + home, "stop it");
        }
        sign();
        Files.createDirectory(home.resolve("cluster"));
        refused(home, "PG_VERSION is missing", "Restore it");
        DataFolder.own(home).close();
    }

    private void sign() throws IOException {
        try (var folder = DataFolder.own(home)) {
            folder.sign();
        }
    }

    private void cluster(String version) throws IOException {
        Files.writeString(Files.createDirectory(home.resolve("cluster")).resolve("PG_VERSION"), version);
    }

    private static void refused(Path data, String sentence, String action) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedPostgres.start(data, 0))
                .withMessageContaining(sentence)
                .satisfies(e -> assertThat(e.action()).contains(action));
    }
}
