package io.drumtower.duty.inbound;

import io.drumtower.duty.GetShift;
import io.drumtower.duty.LogEntry;
import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.command.EntryCommand;
import io.drumtower.duty.command.EntryCommand.AmendEntry;
import io.drumtower.duty.command.EntryCommand.RecordEntry;
import io.drumtower.duty.command.EntryCommand.Wording;
import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The watch log, written. */
@RestController
@RolesAllowed("DUTY")
class EntryController {

    /**
     * A quick line, or what it would tell.
     *
     * @param id picked by the caller, so that an entry sent again is known
     * @param kind null when {@code text} is a quick line
     * @param happenedAt null is now
     */
    record EntryRequest(
            @Nullable String id,
            @Nullable String text,
            @Nullable EntryKind kind,
            @Nullable OffsetDateTime happenedAt) {

        Wording wording(Instant now) {
            if (kind == null && happenedAt == null) {
                return QuickLine.read(Members.text(text, "text"), now, BusinessDay.zone());
            }
            return new Wording(
                    kind == null ? EntryKind.NOTE : kind,
                    Members.text(text, "text"),
                    happenedAt == null ? now : happenedAt.toInstant());
        }
    }

    /** What is null stays as it is. */
    record Amendment(
            @Nullable EntryKind kind,
            @Nullable String text,
            @Nullable OffsetDateTime happenedAt,
            @Nullable String reason) {

        Wording wording(LogEntry entry) {
            return new Wording(
                    kind == null ? entry.kind() : kind,
                    text == null ? entry.text() : Members.text(text, "text"),
                    happenedAt == null ? entry.happenedAt() : happenedAt.toInstant());
        }
    }

    private final EntryDesk desk;
    private final QueryGateway queries;
    private final Clock clock;

    EntryController(EntryDesk desk, QueryGateway queries, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.clock = clock;
    }

    /** Also of a shift that is over: a phone may have been without a connection. */
    @PostMapping("/api/shifts/{id}/entries")
    ResponseEntity<LogEntry> write(@PathVariable String id, @RequestBody EntryRequest request, Principal by) {
        var shift = queries.query(new GetShift(id), ShiftEntry.class).join();
        var now = clock.instant();
        return send(
                new RecordEntry(Members.id(request.id()), shift.occasion(), request.wording(now), by.getName(), now));
    }

    @PostMapping("/api/entries/{id}/amendments")
    ResponseEntity<LogEntry> amend(@PathVariable String id, @RequestBody Amendment request, Principal by) {
        var entry = desk.read(id);
        return send(new AmendEntry(
                id, request.wording(entry), Members.line(request.reason(), "reason"), by.getName(), clock.instant()));
    }

    private ResponseEntity<LogEntry> send(EntryCommand command) {
        boolean changed = desk.send(command);
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(desk.read(command.id()));
    }
}
