package io.drumtower.duty.inbound;

import io.drumtower.duty.GetItem;
import io.drumtower.duty.GetOutline;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.command.ItemCommand;
import io.drumtower.duty.command.ItemCommand.AcknowledgeItem;
import io.drumtower.duty.command.ItemCommand.CarryItem;
import io.drumtower.duty.command.ItemCommand.CloseItem;
import io.drumtower.duty.command.ItemCommand.EscalateItem;
import io.drumtower.duty.command.ItemCommand.RaiseItem;
import io.drumtower.kernel.Visible;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Open items: raise, acknowledge, carry, escalate, close. */
@RestController
@RolesAllowed("DUTY")
class ItemController {

    /**
     * @param severity null is normal
     * @param owner null is whoever raises it
     */
    record NewItem(
            @Nullable String id,
            @Nullable String occasion,
            @Nullable String title,
            @Nullable Severity severity,
            @Nullable String owner,
            @Nullable String nextStep,
            @Nullable OffsetDateTime dueAt) {}

    /** @param confirmed then it does not expire */
    record Acknowledgement(@Nullable Boolean confirmed) {}

    record Carry(@Nullable String nextStep, @Nullable String owner) {}

    record Escalation(@Nullable String to, @Nullable String reason) {}

    record Closure(@Nullable String note) {}

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    ItemController(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    @PostMapping("/api/items")
    ResponseEntity<ItemEntry> raise(@RequestBody NewItem request, Principal by) {
        var id = Members.id(request.id());
        var occasion = queries.query(
                        new GetOutline(Members.line(request.occasion(), "occasion")), GetOutline.Outline.class)
                .join();
        var owner = Members.lineOrNull(request.owner(), "owner");
        return send(new RaiseItem(
                id,
                occasion.id(),
                Members.line(request.title(), "title"),
                request.severity() == null ? Severity.NORMAL : request.severity(),
                owner == null ? by.getName() : owner,
                Members.line(request.nextStep(), "nextStep"),
                request.dueAt() == null ? null : request.dueAt().toInstant(),
                by.getName(),
                clock.instant()));
    }

    @PostMapping("/api/items/{id}/acknowledgements")
    ResponseEntity<ItemEntry> acknowledge(@PathVariable String id, @RequestBody Acknowledgement request, Principal by) {
        return sendTo(
                id, new AcknowledgeItem(id, Boolean.TRUE.equals(request.confirmed()), by.getName(), clock.instant()));
    }

    @PostMapping("/api/items/{id}/carries")
    ResponseEntity<ItemEntry> carry(@PathVariable String id, @RequestBody Carry request, Principal by) {
        var nextStep = Members.line(request.nextStep(), "nextStep");
        var owner = Members.line(request.owner(), "owner");
        return sendTo(id, new CarryItem(id, nextStep, owner, by.getName(), clock.instant()));
    }

    @PostMapping("/api/items/{id}/escalations")
    ResponseEntity<ItemEntry> escalate(@PathVariable String id, @RequestBody Escalation request, Principal by) {
        var to = Members.line(request.to(), "to");
        var reason = Members.line(request.reason(), "reason");
        return sendTo(id, new EscalateItem(id, to, reason, by.getName(), clock.instant()));
    }

    @PostMapping("/api/items/{id}/closures")
    ResponseEntity<ItemEntry> close(@PathVariable String id, @RequestBody Closure request, Principal by) {
        return sendTo(id, new CloseItem(id, Members.text(request.note(), "note"), by.getName(), clock.instant()));
    }

    /** @throws io.drumtower.kernel.Refused with 404 when there is no such item */
    private ResponseEntity<ItemEntry> sendTo(String id, ItemCommand command) {
        read(id);
        return send(command);
    }

    private ResponseEntity<ItemEntry> send(ItemCommand command) {
        boolean changed = commands.sendAndWait(command);
        visible.await("duty.items");
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(read(command.id()));
    }

    private ItemEntry read(String id) {
        return queries.query(new GetItem(id), ItemEntry.class).join();
    }
}
