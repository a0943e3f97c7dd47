package io.drumtower.messages.outbound;

import io.drumtower.kernel.Recorded;
import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.MessageAssigned;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.MessageReplied;
import io.drumtower.messages.MessageEvent.MessageReturned;
import io.drumtower.messages.MessageEvent.MessageWithdrawn;
import io.drumtower.messages.MessageEvent.OverdueNoticed;
import io.drumtower.messages.MessageEvent.ReplyPublished;
import io.drumtower.messages.MessageEvent.Stage;
import io.drumtower.messages.MessageEvent.Step;
import io.drumtower.messages.MessageEvent.StepsTakenBack;
import io.drumtower.pages.Happened;
import io.drumtower.pages.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a message, at the time that it did. What was sealed is read above it, where it was not erased. */
record MessageHistory(Texts said) {

    List<Happened> of(List<Recorded> events) {
        return events.stream().map(this::one).toList();
    }

    private Happened one(Recorded recorded) {
        return recorded.event() instanceof MessageEvent event
                ? Happened.of(recorded, event.occurredAt(), told(event), by(event), said)
                : Happened.unreadable(recorded, said);
    }

    private String told(MessageEvent event) {
        if (event instanceof MessageReceived received) {
            return told(received);
        }
        if (event instanceof MessageReturned again) {
            return told(again.receipt());
        }
        if (event instanceof MessageAssigned assigned) {
            return assigned.to();
        }
        if (event instanceof MessageReplied replied) {
            return said.say("messages.history.took", Texts.number(replied.workingDays()));
        }
        if (event instanceof ReplyPublished published) {
            return published.url() == null ? "" : published.url();
        }
        return event instanceof OverdueNoticed noticed
                ? said.say(noticed.stage() == Stage.LIMIT ? "messages.history.limit" : "messages.history.veto")
                : "";
    }

    private String told(MessageReceived received) {
        return MessageRow.kind(received.kind(), said) + " · " + MessageRow.channel(received.channel(), said);
    }

    private String by(MessageEvent event) {
        if (event instanceof MessageReceived received) {
            return orSheet(received.by());
        }
        if (event instanceof MessageReturned again) {
            return orSheet(again.receipt().by());
        }
        if (event instanceof Step step) {
            return orSheet(step.by());
        }
        if (event instanceof MessageWithdrawn withdrawn) {
            return withdrawn.by();
        }
        return event instanceof StepsTakenBack back ? back.by() : said.say("pages.history.system");
    }

    private String orSheet(@Nullable String by) {
        return by == null ? said.say("messages.history.sheet") : by;
    }
}
