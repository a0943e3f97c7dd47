package io.drumtower.duty.inbound;

import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.command.ItemCommand;
import io.drumtower.duty.command.ItemCommand.AcknowledgeItem;
import io.drumtower.duty.command.ItemCommand.CarryItem;
import io.drumtower.duty.command.ItemCommand.CloseItem;
import io.drumtower.duty.command.ItemCommand.EscalateItem;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.OffsetDateTime;
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

    /** Members as in {@link ItemDesk.Wanted}. */
    record NewItem(
            @Nullable String id,
            @Nullable String occasion,
            @Nullable String title,
            @Nullable Severity severity,
            @Nullable String owner,
            @Nullable String nextStep,
            @Nullable OffsetDateTime dueAt) {

        ItemDesk.Wanted wanted() {
            return new ItemDesk.Wanted(title, severity, owner, nextStep, dueAt == null ? null : dueAt.toInstant());
        }
    }

    /** @param confirmed then it does not expire */
    record Acknowledgement(@Nullable Boolean confirmed) {}

    record Carry(@Nullable String nextStep, @Nullable String owner) {}

    record Escalation(@Nullable String to, @Nullable String reason) {}

    record Closure(@Nullable String note) {}

    private final ItemDesk desk;

    ItemController(ItemDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/items")
    ResponseEntity<ItemEntry> raise(@RequestBody NewItem request, Principal by) {
        var id = Members.id(request.id());
        var occasion = Members.line(request.occasion(), "occasion");
        return answer(id, desk.raise(id, occasion, request.wanted(), by.getName()));
    }

    @PostMapping("/api/items/{id}/acknowledgements")
    ResponseEntity<ItemEntry> acknowledge(@PathVariable String id, @RequestBody Acknowledgement request, Principal by) {
        return send(id, new AcknowledgeItem(id, Boolean.TRUE.equals(request.confirmed()), by.getName(), desk.now()));
    }

    @PostMapping("/api/items/{id}/carries")
    ResponseEntity<ItemEntry> carry(@PathVariable String id, @RequestBody Carry request, Principal by) {
        var nextStep = Members.line(request.nextStep(), "nextStep");
        var owner = Members.line(request.owner(), "owner");
        return send(id, new CarryItem(id, nextStep, owner, by.getName(), desk.now()));
    }

    @PostMapping("/api/items/{id}/escalations")
    ResponseEntity<ItemEntry> escalate(@PathVariable String id, @RequestBody Escalation request, Principal by) {
        var to = Members.line(request.to(), "to");
        var reason = Members.line(request.reason(), "reason");
        return send(id, new EscalateItem(id, to, reason, by.getName(), desk.now()));
    }

    @PostMapping("/api/items/{id}/closures")
    ResponseEntity<ItemEntry> close(@PathVariable String id, @RequestBody Closure request, Principal by) {
        return send(id, new CloseItem(id, Members.text(request.note(), "note"), by.getName(), desk.now()));
    }

    private ResponseEntity<ItemEntry> send(String id, ItemCommand command) {
        var unused = desk.read(id); // refuses an unknown one
        return answer(id, desk.send(command));
    }

    private ResponseEntity<ItemEntry> answer(String id, boolean changed) {
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(desk.read(id));
    }
}
