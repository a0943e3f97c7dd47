package io.drumtower.messages.inbound;

import io.drumtower.kernel.Mentions;
import io.drumtower.kernel.Mentions.Of;
import io.drumtower.kernel.Visible;
import io.drumtower.messages.FindBrought;
import io.drumtower.messages.command.MessageCommand.TakeBackSteps;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Takes back what only a withdrawn delivery had told: its messages, unless somebody has gone on with them, and how those
 * that stay went on.
 */
@Component
class BroughtMessages {

    /** The clockwork calls, and has other things to do. */
    private static final int AT_ONCE = 200;

    private final Mentions mentions;
    private final MessageDesk desk;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;

    BroughtMessages(
            Mentions mentions, MessageDesk desk, CommandGateway commands, QueryGateway queries, Visible visible) {
        this.mentions = mentions;
        this.desk = desk;
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
    }

    /** @return whether nothing is left */
    boolean withdraw(String delivery, String reason, String by) {
        return visible.await("messages.messages")
                && withdrawMessages(delivery, reason, by)
                && takeBackSteps(delivery, by);
    }

    private boolean withdrawMessages(String delivery, String reason, String by) {
        var alone = mentions.alone(delivery, Of.MESSAGE, AT_ONCE);
        var brought = queries.query(new FindBrought(alone), FindBrought.Brought.class)
                .join()
                .ids();
        if (!brought.stream().allMatch(id -> desk.withdraw(id, reason, delivery, by))) {
            return false; // somebody goes on with it at this moment
        }
        mentions.forget(
                Of.STEP, delivery, brought.stream().flatMap(ToldStep::all).toList());
        mentions.forget(Of.MESSAGE, delivery, alone);
        return alone.size() < AT_ONCE;
    }

    /** Also what others told that were withdrawn while this one stood for it. */
    private boolean takeBackSteps(String delivery, String by) {
        var alone = mentions.alone(delivery, Of.STEP, AT_ONCE);
        ToldStep.byMessage(alone)
                .forEach((id, steps) -> commands.sendAndWait(new TakeBackSteps(id, steps, delivery, by, desk.now())));
        mentions.forget(Of.STEP, delivery, alone);
        return alone.size() < AT_ONCE;
    }
}
