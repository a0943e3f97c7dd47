package io.drumtower.duty.automation;

import io.drumtower.duty.FindUnfiledSlots;
import io.drumtower.duty.command.SummaryCommand.MissSummary;
import io.drumtower.kernel.WhenDue;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * A slot that nobody filed is missed from when its grace ended, however late the clockwork is. There is one reminder an
 * occasion, so a call takes all of its slots whose grace is over.
 */
@Component
class WhenSlotNotFiledThenMissSummary implements WhenDue {

    /** So many that a sleep is soon caught up with, and not so many that others wait long for their turn. */
    private static final int LIMIT = 100;

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Clock clock;

    WhenSlotNotFiledThenMissSummary(QueryGateway queries, CommandGateway commands, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "duty.summary";
    }

    @Override
    public void due(String occasion, Instant at) {
        var now = clock.instant();
        queries.query(new FindUnfiledSlots(occasion, now, LIMIT), FindUnfiledSlots.UnfiledSlots.class)
                .join()
                .slots()
                .forEach(slot -> commands.sendAndWait(new MissSummary(slot, now)));
    }
}
