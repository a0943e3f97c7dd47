package io.drumtower.messages.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Readings;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.kernel.Visible;
import io.drumtower.kernel.WorkingDays;
import io.drumtower.messages.GetMessage;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.OpenedMessage;
import io.drumtower.messages.command.MessageCommand;
import io.drumtower.messages.command.MessageCommand.CloseMessage;
import io.drumtower.messages.command.MessageCommand.ReplyToMessage;
import io.drumtower.messages.command.MessageCommand.WithdrawMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done with messages, for programs and for people. */
@Component
class MessageDesk {

    private final Seal seal;
    private final Readings readings;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final WorkingDays calendar;
    private final Visible visible;
    private final Clock clock;

    MessageDesk(
            Seal seal,
            Readings readings,
            CommandGateway commands,
            QueryGateway queries,
            WorkingDays calendar,
            Visible visible,
            Clock clock) {
        this.seal = seal;
        this.readings = readings;
        this.commands = commands;
        this.queries = queries;
        this.calendar = calendar;
        this.visible = visible;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    static String subject(String id) {
        return "message/" + id;
    }

    /** @param repliedAt null is now; not before the receipt and not ahead */
    boolean reply(String id, String text, @Nullable Instant repliedAt, String by) {
        var message = read(id);
        var now = repliedAt == null ? now() : repliedAt;
        if (now.isAfter(now())) {
            throw Refused.invalid("messages.problem.ahead", "repliedAt", "repliedAt");
        }
        var begin = BusinessDay.of(message.receivedAt());
        var end = BusinessDay.of(now);
        var reply = seal.seal(subject(id), "reply", text);
        var isEstimated = calendar.isEstimated(begin, end);
        return send(new ReplyToMessage(id, reply, calendar.between(begin, end), isEstimated, by, now, null));
    }

    /** @param reason why there is no answer; null where there is one */
    boolean close(String id, @Nullable String reason, String by) {
        var sealed = reason == null ? null : sealReason(id, reason);
        return send(new CloseMessage(id, sealed, by, now()));
    }

    /** @param delivery as in {@link WithdrawMessage} */
    boolean withdraw(String id, String reason, @Nullable String delivery, String by) {
        return send(new WithdrawMessage(id, sealReason(id, reason), delivery, by, now()));
    }

    private Sealed sealReason(String id, String reason) {
        var message = read(id); // refuses an unknown one: nobody has a key for nothing
        return seal.seal(subject(message.id()), "reason", reason);
    }

    boolean send(MessageCommand command) {
        var unused = read(command.id()); // refuses an unknown one
        boolean changed = commands.sendAndWait(command);
        return changed;
    }

    MessageEntry read(String id) {
        visible.await("messages.messages");
        return Objects.requireNonNull(
                queries.query(new GetMessage(id), MessageEntry.class).join());
    }

    /** @return what it says, as far as it was not erased */
    OpenedMessage answer(String id, String by) {
        return answers(List.of(read(id)), by).get(0);
    }

    List<OpenedMessage> answers(List<MessageEntry> messages, String by) {
        return OpenedMessage.all(messages, seal, readings, by);
    }
}
