package io.drumtower.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerUserIT {

    private static final int NOBODY = 65534;
    private static final String ANSWER_FROM_NOBODY = "42 from " + NOBODY;

    private final Path folder;

    ServerUserIT(@TempDir Path folder) throws IOException {
        this.folder = permit(folder.toRealPath(), "rwxr-xr-x");
    }

    @BeforeEach
    void only_root_can_change_the_user() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("user.name").equals("root"),
                "needs root on Linux");
    }

    @Test
    void root_starts_it_below_a_private_folder() throws IOException {
        var home = Files.createDirectory(folder.resolve("home"));
        permit(home, "rwx------");

        try (var server = EmbeddedPostgres.start(home.resolve("data"), 0)) {
            assertThat(server.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void root_starts_it_as_nobody_where_user_namespaces_are_forbidden_and_again_where_they_are_not()
            throws IOException {
        var data = folder.resolve("data");
        var forbidden = Launched.without("unshare", Files.createDirectory(folder.resolve("tools")));

        assertThat(forbidden.on(data)).isEqualTo(ANSWER_FROM_NOBODY);
        assertThat(forbidden.on(data)).isEqualTo(ANSWER_FROM_NOBODY);
        EmbeddedPostgres.start(data, 0).close();
        assertThat(forbidden.on(data)).isEqualTo(ANSWER_FROM_NOBODY);
    }

    @Test
    void root_is_known_by_its_number() throws IOException {
        var forbidden = Launched.without("unshare", Files.createDirectory(folder.resolve("tools")));

        assertThat(forbidden.named("toor").on(folder.resolve("data"))).isEqualTo(ANSWER_FROM_NOBODY);
    }

    @Test
    void a_folder_that_nobody_can_enter_is_named() throws IOException {
        var home = Files.createDirectory(folder.resolve("home"));
        permit(home, "rwx------");
        var forbidden = Launched.without("unshare", Files.createDirectory(folder.resolve("tools")));

        assertThat(forbidden.on(home.resolve("of/data")))
                .contains("because it refuses to be root, cannot enter the folder " + home + ". ", "chmod o+x");
    }

    @Test
    void neither_way_is_a_sentence() throws IOException {
        var tools = Files.createDirectory(folder.resolve("tools"));
        Launched.without("unshare", tools);
        var forbidden = Launched.without("setpriv", tools);

        assertThat(forbidden.on(folder.resolve("data"))).contains("PostgreSQL refuses to run as root, and neither");
    }

    @Test
    void a_normal_user_starts_it_and_is_told_what_it_may_not() throws IOException {
        var owned = Files.createDirectory(folder.resolve("owned"));
        Files.setAttribute(owned, "unix:uid", NOBODY);
        var ofRoot = Files.createDirectory(folder.resolve("root"));
        var nobody = Launched.asNobody(Files.createDirectory(folder.resolve("program")));

        assertThat(nobody.on(owned.resolve("data"))).isEqualTo(ANSWER_FROM_NOBODY);
        assertThat(nobody.on(ofRoot)).contains("the data folder " + ofRoot + " cannot be read and written by the user");
        assertThat(nobody.on(ofRoot.resolve("data"))).contains("cannot be made one by the user nobody");
    }

    private static Path permit(Path file, String permissions) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
