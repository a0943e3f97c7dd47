package io.drumtower.duty.inbound;

import io.drumtower.duty.FindItems;
import io.drumtower.duty.GetHandover;
import io.drumtower.duty.GetOutline;
import io.drumtower.duty.GetRoster;
import io.drumtower.duty.GetShift;
import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.command.ShiftCommand;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import io.drumtower.kernel.Visible;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What decisions about a watch must know, and where they are sent. */
@Component
class WatchDesk {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;

    WatchDesk(CommandGateway commands, QueryGateway queries, Visible visible) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
    }

    WatchAnswer send(ShiftCommand command) {
        WatchAnswer answer = commands.sendAndWait(command);
        visible.await("duty.watch");
        return answer;
    }

    GetOutline.Outline occasion(String id) {
        return queries.query(new GetOutline(id), GetOutline.Outline.class).join();
    }

    ShiftEntry shift(String id) {
        return queries.query(new GetShift(id), ShiftEntry.class).join();
    }

    HandoverEntry handover(String id) {
        return queries.query(new GetHandover(id), HandoverEntry.class).join();
    }

    List<ItemEntry> openItems(FindItems query) {
        visible.await("duty.items");
        return queries.query(query, FindItems.Items.class).join().items();
    }

    GetRoster.Roster roster(String occasion) {
        return queries.query(new GetRoster(occasion), GetRoster.Roster.class).join();
    }
}
