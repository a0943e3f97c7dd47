package io.drumtower.messages.inbound;

import io.drumtower.kernel.Shown.Kind;
import io.drumtower.kernel.Tellings;
import io.drumtower.kernel.Visible;
import io.drumtower.messages.FindBrought;
import io.drumtower.messages.command.MessageCommand.TakeBackSteps;
import java.util.HashSet;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Takes back what a withdrawn delivery had brought: its messages, unless another tells of them, and how it told that those
 * went on that stay, unless another has told of them since.
 */
@Component
class BroughtMessages {

    /** The clockwork calls, and has other things to do. */
    private static final int AT_ONCE = 100;

    private final Tellings tellings;
    private final MessageDesk desk;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;

    BroughtMessages(
            Tellings tellings, MessageDesk desk, CommandGateway commands, QueryGateway queries, Visible visible) {
        this.tellings = tellings;
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
        var told = tellings.of(Kind.MESSAGE, delivery, AT_ONCE);
        var brought = queries.query(new FindBrought(delivery, told), FindBrought.Brought.class)
                .join();
        var alone = new HashSet<>(brought.received());
        alone.removeAll(tellings.byOthers(Kind.MESSAGE, delivery, told));
        if (!alone.stream().allMatch(id -> desk.withdraw(id, reason, delivery, by))) {
            return false; // somebody goes on with it at this moment
        }
        var staying = new HashSet<>(brought.goneOn());
        staying.removeAll(alone);
        staying.removeAll(tellings.sinceByOthers(Kind.MESSAGE, delivery, told));
        staying.forEach(id -> commands.sendAndWait(new TakeBackSteps(id, delivery, by, desk.now())));
        tellings.forget(Kind.MESSAGE, delivery, told);
        return told.size() < AT_ONCE;
    }
}
