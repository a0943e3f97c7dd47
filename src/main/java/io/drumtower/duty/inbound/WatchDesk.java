package io.drumtower.duty.inbound;

import io.drumtower.duty.FindItems;
import io.drumtower.duty.GetHandover;
import io.drumtower.duty.GetOutline;
import io.drumtower.duty.GetRoster;
import io.drumtower.duty.GetShift;
import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.RosteredShift;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.command.ShiftCommand;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import io.drumtower.kernel.Visible;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What decisions about a watch must know, and where they are sent. */
@Component
class WatchDesk {

    /** Officers come 10 to 30 minutes early (duty-desk.json): who opens then is on the next shift. */
    private static final Duration EARLY = Duration.ofMinutes(30);

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

    /** As planned for an opening now, which may be a little early. */
    Optional<RosteredShift> rosteredAt(String occasion, Instant now) {
        var early = now.plus(EARLY);
        return roster(occasion).stream()
                .filter(shift -> !shift.start().isAfter(early) && shift.end().isAfter(early))
                .findFirst()
                .or(() -> roster(occasion).stream()
                        .filter(shift ->
                                !shift.start().isAfter(now) && shift.end().isAfter(now))
                        .findFirst());
    }

    /** As planned to follow a shift that began then. */
    Optional<RosteredShift> rosteredAfter(String occasion, ShiftEntry current) {
        var relief = current.relief() == null ? current.startedAt() : current.relief();
        return roster(occasion).stream()
                .filter(shift -> !shift.start().isBefore(relief))
                .findFirst();
    }

    private List<RosteredShift> roster(String occasion) {
        return queries.query(new GetRoster(occasion), GetRoster.Roster.class)
                .join()
                .shifts();
    }
}
