package io.drumtower.duty.inbound;

import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.command.ItemCommand;
import io.drumtower.duty.command.ItemCommand.AcknowledgeItem;
import io.drumtower.duty.command.ItemCommand.CarryItem;
import io.drumtower.duty.command.ItemCommand.CloseItem;
import io.drumtower.duty.command.ItemCommand.EscalateItem;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of open items. Each leads back to the desk. */
@Controller
@RolesAllowed("DUTY")
class ItemForms {

    private final ItemDesk desk;
    private final Forms forms;

    ItemForms(ItemDesk desk, Forms forms) {
        this.desk = desk;
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
        return forms.answer(new Forms.Sent("raise", "duty.item", typed, here, here), next, () -> {
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
        var confirmed = typed.containsKey("confirmed");
        return answer(id, "acknowledge", typed, next, () -> {
            desk.send(new AcknowledgeItem(id, confirmed, by.getName(), desk.now()));
            var item = desk.read(id);
            return item.acknowledgedUntil() == null
                    ? Done.of("duty.item.confirmed", item.title())
                    : Done.of("duty.item.acknowledged", item.title(), Texts.time(item.acknowledgedUntil()));
        });
    }

    @PostMapping("/items/{id}/carries")
    String carry(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return send(
                id,
                "carry",
                typed,
                next,
                "duty.item.carried",
                () -> new CarryItem(
                        id,
                        Members.line(typed.get("nextStep"), "nextStep"),
                        Members.line(typed.get("owner"), "owner"),
                        by.getName(),
                        desk.now()));
    }

    @PostMapping("/items/{id}/escalations")
    String escalate(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return send(
                id,
                "escalate",
                typed,
                next,
                "duty.item.escalated",
                () -> new EscalateItem(
                        id,
                        Members.line(typed.get("to"), "to"),
                        Members.line(typed.get("reason"), "reason"),
                        by.getName(),
                        desk.now()));
    }

    @PostMapping("/items/{id}/closures")
    String close(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return send(
                id,
                "close",
                typed,
                next,
                "duty.item.closed",
                () -> new CloseItem(id, Members.text(typed.get("note"), "note"), by.getName(), desk.now()));
    }

    private String send(
            String id,
            String form,
            Map<String, String> typed,
            RedirectAttributes next,
            String done,
            Supplier<ItemCommand> command) {
        return answer(id, form, typed, next, () -> {
            desk.send(command.get());
            return Done.of(done, desk.read(id).title());
        });
    }

    private String answer(
            String id, String form, Map<String, String> typed, RedirectAttributes next, Supplier<Done> sending) {
        var page = "/items/" + FormFields.encoded(id);
        var back = "/desk/" + FormFields.encoded(desk.read(id).occasion());
        return forms.answer(new Forms.Sent(form, "duty.item", typed, back, page), next, sending);
    }
}
