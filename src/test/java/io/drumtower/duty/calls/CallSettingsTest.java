package io.drumtower.duty.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumtower.duty.AlarmEvent.Step;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.kernel.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Read as they stand in the environment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallSettingsTest {

    @Test
    void have_a_ladder_and_nothing_else_by_default() {
        var settings = settings(Map.of());

        assertThat(settings.steps())
                .containsExactly(new Step(Turn.OFFICER, 0), new Step(Turn.BACKUP, 10), new Step(Turn.SUPERVISOR, 15));
        assertThat(settings.webhook()).isNull();
        assertThat(settings.smtp()).isNull();
    }

    @Test
    void have_the_minutes_that_are_set() {
        assertThat(settings(Map.of("DRUMTOWER_DUTY_LADDER", "officer 0,supervisor 5"))
                        .steps())
                .containsExactly(new Step(Turn.OFFICER, 0), new Step(Turn.SUPERVISOR, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "officer", "officer 0,", "director 0", "officer 5, backup 4", "officer -1"})
    void take_no_other_ladder(String ladder) {
        assertThatThrownBy(() -> LadderText.read(ladder)).isInstanceOf(WrongSetting.class);
    }

    @Test
    void read_secrets_from_files(@TempDir Path folder) throws IOException {
        var webhook = Files.writeString(folder.resolve("webhook"), "https://chat.example/hooks/abc\n");
        var password = Files.writeString(folder.resolve("password"), "a lantern\n");

        var settings = settings(Map.of(
                "DRUMTOWER_DUTY_CALL_WEBHOOK_FILE", webhook.toString(),
                "DRUMTOWER_DUTY_SMTP_URL", "smtp://mail.example:587",
                "DRUMTOWER_DUTY_SMTP_USERNAME", "drumtower",
                "DRUMTOWER_DUTY_SMTP_PASSWORD_FILE", password.toString(),
                "DRUMTOWER_DUTY_SMTP_FROM", "drumtower@example.gov.cn"));

        assertThat(settings.webhook()).hasToString("https://chat.example/hooks/abc");
        assertThat(settings.smtp())
                .isNotNull()
                .extracting(smtp -> smtp.password())
                .isEqualTo("a lantern");
    }

    @Test
    void take_an_empty_file_for_nothing(@TempDir Path folder) throws IOException {
        var webhook = Files.writeString(folder.resolve("webhook"), "\n");

        assertThat(settings(Map.of("DRUMTOWER_DUTY_CALL_WEBHOOK_FILE", webhook.toString()))
                        .webhook())
                .isNull();
    }

    @Test
    void take_a_blank_user_for_none() {
        var smtp = settings(Map.of(
                        "DRUMTOWER_DUTY_SMTP_URL", "smtp://mail.example:25",
                        "DRUMTOWER_DUTY_SMTP_FROM", "duty@mail.example",
                        "DRUMTOWER_DUTY_SMTP_USERNAME", ""))
                .smtp();

        assertThat(smtp).isNotNull().extracting(CallSettings.Smtp::username).isNull();
    }

    @Test
    void tell_what_is_wrong_without_what_was_set() {
        assertThatThrownBy(() -> settings(Map.of("DRUMTOWER_DUTY_CALL_WEBHOOK", "chat.example/secret"))
                        .webhook())
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("DRUMTOWER_DUTY_CALL_WEBHOOK")
                .hasMessageNotContaining("secret");
    }

    @Test
    void are_refused_when_they_are_not_whole() {
        assertThatThrownBy(() -> settings(Map.of("DRUMTOWER_DUTY_SMTP_URL", "smtp://mail.example"))
                        .smtp())
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("SMTP_FROM");
        assertThatThrownBy(() -> settings(Map.of(
                                "DRUMTOWER_DUTY_SMTP_URL", "smtp://mail.example",
                                "DRUMTOWER_DUTY_SMTP_FROM", "a@example.cn",
                                "DRUMTOWER_DUTY_SMTP_USERNAME", "a"))
                        .smtp())
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("SMTP_PASSWORD");
        assertThatThrownBy(() -> settings(Map.of(
                                "DRUMTOWER_DUTY_CALL_WEBHOOK", "https://a.example",
                                "DRUMTOWER_DUTY_CALL_WEBHOOK_FILE", "b"))
                        .webhook())
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("both set");
    }

    private static CallSettings settings(Map<String, Object> environment) {
        var all = new StandardEnvironment();
        all.getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.get(all)).bindOrCreate("drumtower.duty", CallSettings.class);
    }
}
