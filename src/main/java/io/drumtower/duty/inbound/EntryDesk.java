package io.drumtower.duty.inbound;

import io.drumtower.duty.GetEntry;
import io.drumtower.duty.LogEntry;
import io.drumtower.duty.command.EntryCommand;
import io.drumtower.kernel.Visible;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The watch log, written, for programs and for people. */
@Component
class EntryDesk {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;

    EntryDesk(CommandGateway commands, QueryGateway queries, Visible visible) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
    }

    /** @return whether it changed something */
    boolean send(EntryCommand command) {
        boolean changed = commands.sendAndWait(command);
        visible.await("duty.log");
        visible.await("duty.watch");
        return changed;
    }

    LogEntry read(String id) {
        return queries.query(new GetEntry(id), LogEntry.class).join();
    }
}
