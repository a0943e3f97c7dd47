package io.drumtower.messages.inbound;

import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Mentions;
import io.drumtower.kernel.Mentions.Of;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Seal;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageEntry;
import io.drumtower.messages.MessageEntry.State;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageKind;
import io.drumtower.messages.command.MessageCommand;
import io.drumtower.messages.command.MessageCommand.ReturnMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages that people and programs record. */
@Component
class RecordedMessages {

    static final String STREAM = "messages.message";

    /** The delivery that is never withdrawn: what somebody recorded counts on. */
    private static final String BY_HAND = "-";

    /** A message as somebody tells of it; {@code receivedAt} null is now, {@code author} null is somebody unknown. */
    record Told(
            String id,
            MessageKind kind,
            MessageChannel channel,
            @Nullable Instant receivedAt,
            String title,
            String text,
            @Nullable String author) {}

    private final MessageDesk desk;
    private final Facts facts;
    private final Seal seal;
    private final Mentions mentions;

    RecordedMessages(MessageDesk desk, Facts facts, Seal seal, Mentions mentions) {
        this.desk = desk;
        this.facts = facts;
        this.seal = seal;
        this.mentions = mentions;
    }

    /**
     * One that was withdrawn counts again as it says now, unless it was erased. What somebody has withdrawn and says the
     * same is the same request again: it is to be restored.
     *
     * @return whether it is new
     * @throws Refused when another message has the id
     */
    boolean receive(Told told, String by) {
        var receivedAt = told.receivedAt() == null ? desk.now() : told.receivedAt();
        if (receivedAt.isAfter(desk.now())) {
            throw Refused.invalid("messages.problem.ahead", "receivedAt", "receivedAt");
        }
        var subject = MessageDesk.subject(told.id());
        var event = new MessageReceived(
                told.id(),
                told.kind(),
                told.channel(),
                receivedAt,
                seal.seal(subject, "title", told.title()),
                seal.seal(subject, "text", told.text()),
                told.author() == null ? null : seal.seal(subject, "author", told.author()),
                by,
                null,
                null);
        var id = UUID.fromString(MessageCommand.stream(told.id()));
        if (!facts.append(new Fact(id, STREAM, event)).counted().isEmpty()) {
            return true;
        }
        var known = desk.read(told.id());
        if (known.state() == State.WITHDRAWN && !isErased(known)) {
            if (!known.isReturnable() && isSame(known, told)) {
                throw Refused.conflict("messages.problem.withdrawn", told.id());
            }
            if (desk.send(new ReturnMessage(event, desk.now()))) {
                return true;
            }
        }
        if (!isSame(desk.read(told.id()), told)) {
            throw Refused.conflict("messages.problem.exists", told.id());
        }
        mentions.add(Of.MESSAGE, BY_HAND, List.of(told.id()));
        return false;
    }

    /** What was erased is no longer told apart. */
    private boolean isSame(MessageEntry known, Told told) {
        return known.kind() == told.kind()
                && known.channel() == told.channel()
                && (told.receivedAt() == null || known.receivedAt().equals(told.receivedAt()))
                && isSame("title", known.title(), told.title())
                && isSame("text", known.text(), told.text())
                && isSame("author", known.author(), told.author());
    }

    private boolean isSame(String field, @Nullable Sealed sealed, @Nullable String plain) {
        if (sealed == null || plain == null) {
            return sealed == null && plain == null;
        }
        return seal.open(field, sealed).map(plain::equals).orElse(true);
    }

    /** As it was received; what had followed is not brought back. */
    boolean restore(String id, String by) {
        var known = desk.read(id);
        if (known.state() != State.WITHDRAWN || isErased(known)) {
            throw Refused.conflict("messages.problem.not-restorable", id);
        }
        return desk.send(new ReturnMessage(
                new MessageReceived(
                        id,
                        known.kind(),
                        known.channel(),
                        known.receivedAt(),
                        known.title(),
                        known.text(),
                        known.author(),
                        by,
                        null,
                        null),
                desk.now()));
    }

    private boolean isErased(MessageEntry known) {
        return seal.isErased(known.title());
    }
}
