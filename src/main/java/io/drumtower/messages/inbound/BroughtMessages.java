package io.drumtower.messages.inbound;

import io.drumtower.kernel.Visible;
import io.drumtower.messages.FindBrought;
import io.drumtower.messages.command.MessageCommand.TakeBackSteps;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Takes back what a withdrawn delivery had brought: its messages, and what it told of how others went on. */
@Component
class BroughtMessages {

    /** The clockwork calls, and has other things to do. */
    private static final int AT_ONCE = 100;

    private final MessageDesk desk;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;

    BroughtMessages(MessageDesk desk, CommandGateway commands, QueryGateway queries, Visible visible) {
        this.desk = desk;
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
    }

    /** @return whether nothing is left */
    boolean withdraw(String delivery, String reason, String by) {
        if (!visible.await("messages.messages")) {
            return false;
        }
        var left = queries.query(new FindBrought(delivery, AT_ONCE), FindBrought.Brought.class)
                .join();
        var kept = left.received().stream()
                .filter(id -> !desk.withdraw(id, reason, delivery, by))
                .count();
        left.goneOn().forEach(id -> commands.sendAndWait(new TakeBackSteps(id, delivery, by, desk.now())));
        return kept == 0 && left.received().size() < AT_ONCE && left.goneOn().size() < AT_ONCE;
    }
}
