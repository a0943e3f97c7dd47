package io.drumtower.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.drumtower.duty.calls.WebhookReceiver;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** A chat and a mail server that programs call by. */
final class Receivers implements AutoCloseable {

    final WebhookReceiver chat = new WebhookReceiver();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Receivers() {
        mail.start();
    }

    /** Of a program that calls by them. */
    List<String> settings() {
        return List.of(
                "--drumtower.duty.call-webhook=" + chat.address(),
                "--drumtower.duty.smtp-url=smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                "--drumtower.duty.smtp-from=drumtower@example.gov.cn");
    }

    /** Whose turn it was, by chat, each once. */
    List<String> turns(String alarm) {
        return chat.received(alarm).stream()
                .map(call -> call.get("turn").asString())
                .distinct()
                .toList();
    }

    /** Ids of what was mailed. */
    List<String> mails(String alarm) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(one -> read(one, "text").contains(alarm))
                .map(one -> read(one, "X-Drumtower-Delivery"))
                .toList();
    }

    private static String read(MimeMessage mail, String part) {
        try {
            return part.equals("text") ? String.valueOf(mail.getContent()) : mail.getHeader(part)[0];
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        chat.letGo();
        mail.stop();
        chat.close();
    }
}
