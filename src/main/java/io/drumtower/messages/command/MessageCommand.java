package io.drumtower.messages.command;

import io.drumtower.kernel.Fact;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.Stage;
import io.drumtower.messages.StepKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a message. Of its steps {@code by} is null where a delivery tells of them. */
public sealed interface MessageCommand {

    String id();

    Instant at();

    /** Its stream begins with the fact of its receipt. */
    @TargetAggregateIdentifier
    default String stream() {
        return stream(id());
    }

    static String stream(String id) {
        return Fact.id("message", id, null).toString();
    }

    /**
     * What had followed a message when it was recorded, by the rules of every message.
     *
     * @param steps in their order
     * @throws RuleViolation when one of them cannot follow
     */
    static List<MessageEvent> followed(MessageReceived received, List<MessageCommand> steps) {
        var message = Message.UNKNOWN.evolve(received);
        var events = new ArrayList<MessageEvent>();
        for (var step : steps) {
            var event = message.decide(step).orElse(null);
            if (event != null) {
                events.add(event);
                message = message.evolve(event);
            }
        }
        return events;
    }

    record AssignMessage(
            String id,
            String to,
            @Nullable String by,
            Instant at,
            @Nullable String delivery) implements MessageCommand {

        public AssignMessage(String id, String to, String by, Instant at) {
            this(id, to, by, at, null);
        }
    }

    /** @param workingDays as in {@link io.drumtower.messages.MessageEvent.MessageReplied}, with {@code estimated} */
    record ReplyToMessage(
            String id,
            Sealed reply,
            int workingDays,
            boolean estimated,
            @Nullable String by,
            Instant at,
            @Nullable String delivery)
            implements MessageCommand {}

    record PublishReply(
            String id,
            @Nullable String url,
            @Nullable String by,
            Instant at,
            @Nullable String delivery) implements MessageCommand {

        public PublishReply(String id, @Nullable String url, String by, Instant at) {
            this(id, url, by, at, null);
        }
    }

    record CloseMessage(
            String id,
            @Nullable Sealed reason,
            @Nullable String by,
            Instant at,
            @Nullable String delivery) implements MessageCommand {

        public CloseMessage(String id, @Nullable Sealed reason, String by, Instant at) {
            this(id, reason, by, at, null);
        }
    }

    /** @param delivery that was withdrawn, and it with it; null when somebody decided it */
    record WithdrawMessage(
            String id, Sealed reason, @Nullable String delivery, String by, Instant at) implements MessageCommand {}

    /** It was sent anew, perhaps with other words. What somebody withdrew only somebody brings back, and no sheet. */
    record ReturnMessage(MessageReceived receipt, Instant at) implements MessageCommand {

        @Override
        public String id() {
            return receipt.id();
        }
    }

    /**
     * The delivery was withdrawn that was the last to tell of some of its steps.
     *
     * @param steps those; what somebody did himself stays
     */
    record TakeBackSteps(String id, Set<StepKind> steps, String delivery, String by, Instant at)
            implements MessageCommand {}

    /** @param at when it was due, however late the clockwork is */
    record NoticeOverdue(String id, Stage stage, Instant at) implements MessageCommand {}

    record SettleOverdue(String id, Instant at) implements MessageCommand {}
}
