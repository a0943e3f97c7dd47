package io.drumtower.duty.inbound;

import io.drumtower.duty.GetPlannedSlot;
import io.drumtower.duty.PlannedSlot;
import io.drumtower.duty.SlotFigures;
import io.drumtower.duty.command.NewestFigures;
import io.drumtower.duty.command.SummaryCommand;
import io.drumtower.duty.command.SummaryCommand.ExcuseSummary;
import io.drumtower.duty.command.SummaryCommand.FileSummary;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures.FeedState;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Files summaries and excuses missed ones, for programs and for people. Each answers whether it changed something. */
@Component
class FilingDesk {

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Visible visible;
    private final Clock clock;

    FilingDesk(QueryGateway queries, CommandGateway commands, Visible visible, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.visible = visible;
        this.clock = clock;
    }

    boolean file(String occasion, int number, FilingRequest request, String by) {
        var slot = slot(occasion, number);
        return send(
                new FileSummary(slot, request.requireRevision(), request.note(), newest(slot), by, clock.instant()));
    }

    boolean excuse(String occasion, int number, String reason, String by) {
        return send(new ExcuseSummary(slot(occasion, number), reason, by, clock.instant()));
    }

    private PlannedSlot slot(String id, int number) {
        return queries.query(new GetPlannedSlot(id, number), PlannedSlot.class).join();
    }

    private NewestFigures newest(PlannedSlot slot) {
        var found = queries.query(
                        new FindPeriods(slot.start(), slot.length(), 1, slot.sites(), !slot.afterwards()),
                        FindPeriods.Periods.class)
                .join();
        var figures = found.periods().get(0);
        var silent = figures.feeds().stream()
                .filter(feed -> feed.state() == Measure.SILENT)
                .map(FeedState::feed)
                .collect(Collectors.toSet());
        return new NewestFigures(figures.revision(), SlotFigures.of(figures.values()), silent, found.position());
    }

    private boolean send(SummaryCommand command) {
        boolean changed = commands.sendAndWait(command);
        visible.await("duty.filings");
        return changed;
    }
}
