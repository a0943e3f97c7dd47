package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeWebhookTest {

    @Test
    void is_not_set_without_a_setting() {
        assertThat(new OfficeWebhook("").isSet()).isFalse();
    }

    @Test
    void is_not_set_while_its_file_is_missing(@TempDir Path folder) {
        assertThat(new OfficeWebhook(folder.resolve("none").toString()).isSet()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "http://"})
    void is_not_set_while_its_file_holds_no_address(String text, @TempDir Path folder) throws IOException {
        assertThat(webhook(folder, text).isSet()).isFalse();
    }

    @Test
    void is_set_by_an_address(@TempDir Path folder) throws IOException {
        assertThat(webhook(folder, "https://office.example/hook\n").isSet()).isTrue();
    }

    private static OfficeWebhook webhook(Path folder, String text) throws IOException {
        return new OfficeWebhook(
                Files.writeString(folder.resolve("webhook-url"), text).toString());
    }
}
