package io.drumtower.duty.inbound;

import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.inbound.ItemController.Acknowledgement;
import io.drumtower.duty.inbound.ItemController.Carry;
import io.drumtower.duty.inbound.ItemController.Closure;
import io.drumtower.duty.inbound.ItemController.Escalation;
import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import io.drumtower.pages.Members;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms of open items. They stand on the desk, in a handover and on the page of an item: each says by {@code from}
 * where, and leads back there.
 */
@Controller
@RolesAllowed("DUTY")
class ItemForms {

    private static final String LABELS = "duty.item";
    private static final String HANDOVER = "handover/";

    private final ItemDesk desk;
    private final ItemController items;
    private final Forms forms;

    ItemForms(ItemDesk desk, ItemController items, Forms forms) {
        this.desk = desk;
        this.items = items;
        this.forms = forms;
    }

    /** Sent again under the id that its page gave it, it is known. */
    @PostMapping("/desk/{occasion}/items")
    String raise(
            @PathVariable String occasion,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        next.addAttribute("occasion", occasion);
        var here = "/desk/{occasion}";
        return forms.answer(new Forms.Sent("raise", LABELS, typed, here), next, () -> {
            var given = typed.getOrDefault("id", "");
            var id = given.isBlank() ? UUID.randomUUID().toString() : Members.id(given);
            var wanted = new ItemDesk.Wanted(
                    typed.get("title"),
                    FormFields.choice(typed.get("severity"), Severity.class),
                    typed.get("owner"),
                    typed.get("nextStep"),
                    FormFields.time(typed.get("dueAt"), "dueAt"));
            desk.raise(id, occasion, wanted, by.getName());
            return Done.of("duty.item.raised", desk.read(id).title());
        });
    }

    @PostMapping("/items/{id}/acknowledgements")
    String acknowledge(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.answer(sent("acknowledge", id, typed), next, () -> {
            items.acknowledge(id, new Acknowledgement(typed.containsKey("confirmed")), by);
            var item = desk.read(id);
            return item.acknowledgedUntil() == null
                    ? Done.of("duty.item.confirmed", item.title())
                    : Done.of("duty.item.acknowledged", item.title(), Texts.time(item.acknowledgedUntil()));
        });
    }

    @PostMapping("/items/{id}/carries")
    String carry(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.answer(sent("carry", id, typed), next, () -> {
            items.carry(id, new Carry(typed.get("nextStep"), typed.get("owner")), by);
            return Done.of("duty.item.carried", desk.read(id).title());
        });
    }

    @PostMapping("/items/{id}/escalations")
    String escalate(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.answer(sent("escalate", id, typed), next, () -> {
            items.escalate(id, new Escalation(typed.get("to"), typed.get("reason")), by);
            return Done.of("duty.item.escalated", desk.read(id).title());
        });
    }

    @PostMapping("/items/{id}/closures")
    String close(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.answer(sent("close", id, typed), next, () -> {
            items.close(id, new Closure(typed.get("note")), by);
            return Done.of("duty.item.closed", desk.read(id).title());
        });
    }

    private Forms.Sent sent(String form, String id, Map<String, String> typed) {
        var from = typed.getOrDefault("from", "");
        if (from.startsWith(HANDOVER)) {
            var handover = "/handovers/" + FormFields.encoded(from.substring(HANDOVER.length()));
            return new Forms.Sent(form, LABELS, typed, handover + "#s-items", handover);
        }
        var here = from.equals("desk")
                ? "/desk/" + FormFields.encoded(desk.read(id).occasion())
                : "/items/" + FormFields.encoded(id);
        return new Forms.Sent(form, LABELS, typed, here);
    }
}
