package io.drumtower.duty.calls;

import io.drumtower.duty.AlarmEvent.CallFailure;
import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.calls.CallSettings.Smtp;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends a mail to whose turn it is. No bean of Boot: a mail server that is down is no reason to be unwell. */
final class MailLine implements CallLine {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "10000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final WhoIsCalled who;
    private final String from;

    MailLine(Smtp smtp, WhoIsCalled who) {
        this.who = who;
        from = smtp.from();
        var protocol = smtp.server().getScheme();
        sender.setProtocol(protocol);
        sender.setHost(smtp.server().getHost());
        sender.setPort(smtp.server().getPort());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        set(protocol, "connectiontimeout", CONNECT_MILLIS);
        set(protocol, "timeout", ANSWER_MILLIS);
        set(protocol, "writetimeout", ANSWER_MILLIS);
        set(protocol, "ssl.checkserveridentity", "true");
        set(protocol, "starttls.enable", "true");
        if (smtp.username() != null) {
            sender.setUsername(smtp.username());
            sender.setPassword(smtp.password());
            set(protocol, "auth", "true");
            set(protocol, "starttls.required", "true"); // no password goes over an open line
        }
    }

    private void set(String protocol, String setting, String value) {
        sender.getJavaMailProperties().setProperty("mail." + protocol + "." + setting, value);
    }

    /** How it is set, for tests. */
    String setting(String name) {
        return String.valueOf(sender.getJavaMailProperties().getProperty(name));
    }

    @Override
    public Line line() {
        return Line.MAIL;
    }

    @Override
    public boolean reaches(Whom whom) {
        var called = whom.called();
        return called != null && who.findMail(called).isPresent();
    }

    @Override
    public void send(Call call, String text) throws NotDelivered {
        var called = call.called();
        if (called == null) {
            throw new NotDelivered(CallFailure.NO_ADDRESS);
        }
        var to = who.findMail(called).orElseThrow(() -> new NotDelivered(CallFailure.NO_ADDRESS));
        try {
            var mail = sender.createMimeMessage();
            var parts = new MimeMessageHelper(mail);
            parts.setFrom(from);
            parts.setTo(to);
            parts.setSubject(text);
            parts.setText(text + "\n\n" + call.alarm() + "\n" + call.raisedAt() + "\n");
            mail.setHeader("Message-ID", "<" + call.delivery() + "@drumtower>"); // programs drop what comes twice
            mail.setHeader("X-Drumtower-Delivery", call.delivery());
            mail.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mail);
        } catch (MessagingException | MailException e) {
            throw notDelivered(e);
        }
    }

    private static NotDelivered notDelivered(Exception failure) {
        for (Throwable e = first(failure); e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException refused) {
                return new NotDelivered(CallFailure.REFUSED, refused.getReturnCode(), failure);
            }
            if (e instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return new NotDelivered(CallFailure.REFUSED, refused.getReturnCode(), failure);
            }
            if (e instanceof SocketTimeoutException) {
                return new NotDelivered(CallFailure.TIMED_OUT, null, failure);
            }
        }
        return new NotDelivered(CallFailure.UNREACHABLE, null, failure);
    }

    private static Throwable first(Exception failure) {
        return failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure;
    }

    private static @Nullable Throwable next(Throwable e) {
        return e instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : e.getCause();
    }
}
