package io.drumtower.messages.command;

import io.drumtower.kernel.RuleViolation;
import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.MessageReceived;
import java.util.ArrayList;
import java.util.List;

/** What had followed a message when it was recorded, by the rules of every message. */
public final class MessageHistory {

    private MessageHistory() {}

    /**
     * @param steps in their order
     * @throws RuleViolation when one of them cannot follow
     */
    public static List<MessageEvent> after(MessageReceived received, List<MessageCommand> steps) {
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
}
