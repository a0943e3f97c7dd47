package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.Step;
import io.drumtower.kernel.WrongSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls go out; without a webhook and without SMTP nobody is called. Addresses with a secret in them, and the
 * password, can each stand in a file instead: {@code DRUMTOWER_DUTY_CALL_WEBHOOK_FILE},
 * {@code DRUMTOWER_DUTY_SMTP_PASSWORD_FILE}. A file that is empty holds nothing, so that it can be there beforehand.
 *
 * @param ladder whose turn comes how many minutes after an alarm
 * @param callWebhook takes a POST of JSON
 * @param smtpUrl {@code smtp://host:587} or {@code smtps://host:465}
 * @param smtpFrom the sender's address
 */
@ConfigurationProperties("drumtower.duty")
record CallSettings(
        @DefaultValue("officer 0, backup 10, supervisor 15") String ladder,
        @Nullable String callWebhook,
        @Nullable Path callWebhookFile,
        @Nullable String smtpUrl,
        @Nullable String smtpUsername,
        @Nullable String smtpPassword,
        @Nullable Path smtpPasswordFile,
        @Nullable String smtpFrom) {

    CallSettings {
        LadderText.read(ladder);
    }

    List<Step> steps() {
        return LadderText.read(ladder);
    }

    /** Null: calls go to no webhook. */
    @Nullable URI webhook() {
        var setting = "DRUMTOWER_DUTY_CALL_WEBHOOK";
        var address = value(callWebhook, callWebhookFile, setting);
        return address == null
                ? null
                : address(address, setting, List.of("https", "http"), "https://chat.example/hooks/…");
    }

    /** Null: calls go out by no mail. */
    @Nullable Smtp smtp() {
        var password = value(smtpPassword, smtpPasswordFile, "DRUMTOWER_DUTY_SMTP_PASSWORD");
        if (smtpUrl == null || smtpUrl.isBlank()) {
            return null;
        }
        var server = address(
                smtpUrl.strip(), "DRUMTOWER_DUTY_SMTP_URL", List.of("smtp", "smtps"), "smtp://mail.example:587");
        if (smtpFrom == null || !smtpFrom.contains("@")) {
            throw new WrongSetting(
                    "DRUMTOWER_DUTY_SMTP_FROM is no mail address",
                    "Set it to the address that calls come from, beside DRUMTOWER_DUTY_SMTP_URL.");
        }
        var username = smtpUsername == null || smtpUsername.isBlank() ? null : smtpUsername.strip();
        if ((username == null) != (password == null)) {
            throw new WrongSetting(
                    "only one of DRUMTOWER_DUTY_SMTP_USERNAME and DRUMTOWER_DUTY_SMTP_PASSWORD is set",
                    "Set both, or none for a server that asks for neither.");
        }
        return new Smtp(server, username, password, smtpFrom.strip());
    }

    /** @param username null for a server that asks for none, as the password */
    record Smtp(
            URI server, @Nullable String username, @Nullable String password, String from) {}

    /** What is wrong is told without what was set: it may be a secret. */
    private static URI address(String text, String setting, List<String> schemes, String example) {
        try {
            var address = URI.create(text);
            if (address.getScheme() != null && schemes.contains(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(setting, example);
        }
        throw wrong(setting, example);
    }

    private static WrongSetting wrong(String setting, String example) {
        return new WrongSetting(setting + " holds no address", "Write it whole, for example " + example + ".");
    }

    private static @Nullable String value(@Nullable String value, @Nullable Path file, String setting) {
        if (value != null && file != null) {
            throw new WrongSetting(
                    setting + " and " + setting + "_FILE are both set", "Remove one of them: only one can count.");
        }
        var found = file == null ? value : read(file, setting + "_FILE");
        return found == null || found.isBlank() ? null : found.strip();
    }

    private static String read(Path file, String setting) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new WrongSetting(
                    "the file that " + setting + " names cannot be read: " + file,
                    "Let the program's user read it, or name another file.");
        }
    }
}
