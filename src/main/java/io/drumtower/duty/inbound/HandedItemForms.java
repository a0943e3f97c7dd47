package io.drumtower.duty.inbound;

import io.drumtower.duty.inbound.ItemController.Acknowledgement;
import io.drumtower.duty.inbound.ItemController.Carry;
import io.drumtower.duty.inbound.ItemController.Closure;
import io.drumtower.duty.inbound.ItemController.Escalation;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the outgoing officer decides about each open item before he signs, by the forms of the handover's page. */
@Controller
@RequestMapping("/handovers/{id}/items/{item}")
@RolesAllowed("DUTY")
class HandedItemForms {

    private static final String LABELS = "duty.handover";
    private static final String PAGE = "redirect:/handovers/{id}";
    private static final String ITEMS = PAGE + "#s-items";

    private final ItemController items;
    private final SentForm forms;

    HandedItemForms(ItemController items, SentForm forms) {
        this.items = items;
        this.forms = forms;
    }

    /** For good: whoever hands over cannot come back to confirm it. */
    @PostMapping("/acknowledgements")
    String acknowledge(
            @PathVariable String item,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next,
            Locale language) {
        Runnable command = () -> items.acknowledge(item, new Acknowledgement(true), by);
        return forms.isTaken(command, "see", LABELS, typed, next, language) ? ITEMS : PAGE;
    }

    @PostMapping("/carries")
    String carry(
            @PathVariable String item,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next,
            Locale language) {
        Runnable command = () -> items.carry(item, new Carry(typed.get("nextStep"), typed.get("owner")), by);
        return forms.isTaken(command, "carry", LABELS, typed, next, language) ? ITEMS : PAGE;
    }

    @PostMapping("/escalations")
    String escalate(
            @PathVariable String item,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next,
            Locale language) {
        Runnable command = () -> items.escalate(item, new Escalation(typed.get("to"), typed.get("reason")), by);
        return forms.isTaken(command, "escalate", LABELS, typed, next, language) ? ITEMS : PAGE;
    }

    @PostMapping("/closures")
    String close(
            @PathVariable String item,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next,
            Locale language) {
        Runnable command = () -> items.close(item, new Closure(typed.get("note")), by);
        return forms.isTaken(command, "close", LABELS, typed, next, language) ? ITEMS : PAGE;
    }
}
