package io.drumtower.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drumtower.platform.postgres.DatabaseSettings.External;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseSettingsTest {

    @Test
    void a_secret_may_be_in_a_file(@TempDir Path secrets) throws IOException {
        var file = Files.writeString(secrets.resolve("password"), "secret\n");

        var server = new External("jdbc:postgresql://db/log", null, "office", null, null, file, null).server();

        assertThat(server.password()).isEqualTo("secret");
        assertThat(server.owner()).isEqualTo("office");
    }

    @Test
    void a_missing_file_is_named(@TempDir Path secrets) {
        var file = secrets.resolve("nowhere");
        var external = new External("jdbc:postgresql://db/log", null, "office", null, null, file, null);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(external::server)
                .withMessage("the file that DRUMTOWER_DATABASE_PASSWORD_FILE names cannot be read: " + file)
                .satisfies(e -> assertThat(e.action()).contains("name another file"));
    }

    @Test
    void a_missing_setting_is_named() {
        var external = new External("jdbc:postgresql://db/log", null, null, null, "secret", null, null);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(external::server)
                .withMessage("DRUMTOWER_DATABASE_USERNAME is missing");
    }

    @Test
    void two_passwords_are_one_too_many(@TempDir Path secrets) throws IOException {
        var file = Files.writeString(secrets.resolve("password"), "secret");
        var external = new External("jdbc:postgresql://db/log", null, "office", null, "secret", file, null);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(external::server)
                .withMessage("DRUMTOWER_DATABASE_PASSWORD and DRUMTOWER_DATABASE_PASSWORD_FILE are both set")
                .satisfies(e -> assertThat(e.action()).startsWith("Remove one of them"));
    }

    @Test
    void an_empty_password_is_named(@TempDir Path secrets) throws IOException {
        var file = Files.writeString(secrets.resolve("password"), "\n");
        var empty = new External("jdbc:postgresql://db/log", null, "office", null, "", null, null);
        var emptyFile = new External("jdbc:postgresql://db/log", null, "office", null, null, file, null);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(empty::server)
                .withMessage("DRUMTOWER_DATABASE_PASSWORD is empty");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(emptyFile::server)
                .withMessage("the file that DRUMTOWER_DATABASE_PASSWORD_FILE names is empty");
    }
}
