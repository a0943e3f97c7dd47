package io.drumtower.duty.automation;

import static io.drumtower.duty.automation.Night.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.drumtower.DrumtowerTest;
import io.drumtower.SetClock;
import io.drumtower.duty.calls.WebhookReceiver;
import io.drumtower.kernel.Alarms;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.clockwork.Ticker;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One program with a chat and a mail server that it calls by, and a clock that is put on by hand. */
@DrumtowerTest
@Import(AtNight.Clocks.class)
abstract class AtNight {

    /** As long as the program, which several classes share. */
    static final WebhookReceiver CHAT = new WebhookReceiver();

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TestConfiguration(proxyBeanMethods = false)
    static class Clocks {

        @Bean
        @Primary
        SetClock nightClock() {
            return new SetClock(Instant.parse("2026-10-02T03:00:00+08:00"));
        }
    }

    @DynamicPropertySource
    static void receivers(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("drumtower.duty.call-webhook", CHAT::address);
        settings.add(
                "drumtower.duty.smtp-url",
                () -> "smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
        settings.add("drumtower.duty.smtp-from", () -> "drumtower@example.gov.cn");
    }

    @Autowired
    SetClock clock;

    @Autowired
    Ticker ticker;

    @Autowired
    Visible visible;

    @Autowired
    Alarms alarms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CommandGateway commands;

    @LocalServerPort
    int port;

    Night night;

    @BeforeEach
    void atNight() throws Exception {
        GenericEventMessage.clock = clock;
        night = new Night(clock, ticker, visible, alarms, jdbc, port);
        night.post(
                "/api/office",
                "{\"name\":\"示例省商务厅\",\"contacts\":[{\"name\":\"甲\",\"mail\":\"a@example.gov.cn\"},"
                        + "{\"name\":\"乙\",\"mail\":\"b@example.gov.cn\"}]}");
    }

    @AfterEach
    void resetAxonsClock() {
        CHAT.answer(200);
        GenericEventMessage.clock = Clock.systemUTC();
    }

    /** By both lines. */
    void awaitArrivals(String alarm, int calls) {
        soon().untilAsserted(() -> {
            night.tick();
            assertThat(CHAT.received(alarm)).hasSize(calls);
            assertThat(mails(alarm)).hasSize(calls);
        });
    }

    static List<MimeMessage> mails(String alarm) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> body(mail).contains(alarm))
                .toList();
    }

    static List<String> recipients(String alarm) {
        return mails(alarm).stream().map(AtNight::recipient).toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return String.valueOf(mail.getAllRecipients()[0]);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String body(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    String webhook(String alarm, String member) throws Exception {
        for (var call : night.alarm(alarm).get("calls")) {
            if (call.get("line").asString().equals("WEBHOOK")) {
                return call.get(member).asString();
            }
        }
        throw new AssertionError("no call by webhook");
    }
}
