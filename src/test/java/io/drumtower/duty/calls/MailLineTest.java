package io.drumtower.duty.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.drumtower.duty.AlarmEvent.CallFailure;
import io.drumtower.duty.calls.CallSettings.Smtp;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailLineTest {

    private static final String TEXT = "停更 waf-1 2021-09-26 02:50 起｜请核实来源";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void goes_to_whose_turn_it_is_and_bears_the_delivery() throws Exception {
        line(null).send(Callees.call("contact:1"), TEXT);

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(TEXT);
        assertThat(mail.getAllRecipients()).extracting(String::valueOf).containsExactly(Callees.MAIL);
        assertThat(mail.getFrom()).extracting(String::valueOf).containsExactly("drumtower@example.gov.cn");
        assertThat(mail.getMessageID()).isEqualTo("<5f0f7d36-5a8e-3c49-8b10-6a0d3c6a1f1e@drumtower>");
        assertThat(mail.getHeader("X-Drumtower-Delivery")).containsExactly("5f0f7d36-5a8e-3c49-8b10-6a0d3c6a1f1e");
        assertThat(String.valueOf(mail.getContent())).contains(TEXT, "intake.silence:waf-1~2");
    }

    @Test
    void has_no_address_for_who_has_none_and_for_nobody() {
        assertFails(line(null), "contact:2", CallFailure.NO_ADDRESS);
        assertFails(line(null), null, CallFailure.NO_ADDRESS);
    }

    @Test
    void leads_only_to_who_has_an_address() {
        assertThat(line(null).reaches(Whom.of("contact:1"))).isTrue();
        assertThat(line(null).reaches(Whom.of("contact:2"))).isFalse();
        assertThat(line(null).reaches(Whom.NOBODY)).isFalse();
        assertThat(line(null).reaches(Whom.LISTENER)).isFalse();
    }

    @Test
    void is_unreachable_where_nobody_listens() {
        var line = line(null);
        server.stop();

        assertFails(line, "contact:1", CallFailure.UNREACHABLE);
    }

    @Test
    void sends_no_password_over_an_open_line() {
        var line = line("drumtower");

        assertThat(line.setting("mail.smtp.starttls.required")).isEqualTo("true");
        assertThat(line.setting("mail.smtp.ssl.checkserveridentity")).isEqualTo("true");
        assertFails(line, "contact:1", CallFailure.UNREACHABLE); // the server has no STARTTLS
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static void assertFails(MailLine line, @Nullable String called, CallFailure reason) {
        assertThatThrownBy(() -> line.send(Callees.call(called), TEXT))
                .isInstanceOfSatisfying(
                        NotDelivered.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private MailLine line(@Nullable String username) {
        var address = URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort());
        var password = username == null ? null : GreenMailUtil.random();
        return new MailLine(new Smtp(address, username, password, "drumtower@example.gov.cn"), new Callees());
    }
}
