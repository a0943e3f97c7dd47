package io.drumtower.duty.inbound;

import io.drumtower.duty.GetItem;
import io.drumtower.duty.GetOutline;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.command.ItemCommand;
import io.drumtower.duty.command.ItemCommand.RaiseItem;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.Members;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Open items, changed, for programs and for people. */
@Component
class ItemDesk {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    ItemDesk(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    /**
     * What is wanted of a new item.
     *
     * @param severity null is normal
     * @param owner null is whoever raises it
     */
    record Wanted(
            @Nullable String title,
            @Nullable Severity severity,
            @Nullable String owner,
            @Nullable String nextStep,
            @Nullable Instant dueAt) {}

    /** @return whether it is new */
    boolean raise(String id, String occasion, Wanted item, String by) {
        var known = queries.query(new GetOutline(occasion), GetOutline.Outline.class)
                .join();
        var owner = Members.lineOrNull(item.owner(), "owner");
        return send(new RaiseItem(
                id,
                known.id(),
                Members.line(item.title(), "title"),
                item.severity() == null ? Severity.NORMAL : item.severity(),
                owner == null ? by : owner,
                Members.line(item.nextStep(), "nextStep"),
                item.dueAt(),
                by,
                clock.instant()));
    }

    /** @return whether it changed something */
    boolean send(ItemCommand command) {
        boolean changed = commands.sendAndWait(command);
        visible.await("duty.items");
        visible.await("duty.watch");
        return changed;
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws io.drumtower.kernel.Refused with 404 when there is no such item */
    ItemEntry read(String id) {
        return queries.query(new GetItem(id), ItemEntry.class).join();
    }
}
