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
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The summary of a slot: file it, and excuse that nobody did. */
@RestController
class FilingController {

    record Excuse(@Nullable String reason) {}

    record Answer(String occasion, int number) {}

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Visible visible;
    private final Clock clock;

    FilingController(QueryGateway queries, CommandGateway commands, Visible visible, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.visible = visible;
        this.clock = clock;
    }

    @PostMapping("/api/occasions/{id}/slots/{number}/filings")
    @RolesAllowed("DUTY")
    ResponseEntity<Answer> file(
            @PathVariable String id, @PathVariable int number, @RequestBody FilingRequest request, Principal by) {
        var slot = slot(id, number);
        var command = new FileSummary(
                slot, request.requireRevision(), request.note(), newest(slot), by.getName(), clock.instant());
        return send(command);
    }

    @PostMapping("/api/occasions/{id}/slots/{number}/excuses")
    @RolesAllowed("SUPERVISOR")
    ResponseEntity<Answer> excuse(
            @PathVariable String id, @PathVariable int number, @RequestBody Excuse request, Principal by) {
        var reason = Wording.require(request.reason(), "reason");
        return send(new ExcuseSummary(slot(id, number), reason, by.getName(), clock.instant()));
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

    private ResponseEntity<Answer> send(SummaryCommand command) {
        boolean changed = commands.sendAndWait(command);
        visible.await("duty.filings");
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Answer(command.slot().occasion(), command.slot().slot()));
    }
}
