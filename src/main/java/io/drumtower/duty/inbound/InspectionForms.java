package io.drumtower.duty.inbound;

import io.drumtower.duty.InspectionEvent.Conclusion;
import io.drumtower.duty.InspectionEvent.Result;
import io.drumtower.duty.TraceItem;
import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of an inspection. Each leads back to its page. */
@Controller
class InspectionForms {

    private static final String LABELS = "duty.inspection";

    private final InspectionDesk desk;
    private final Forms forms;

    InspectionForms(InspectionDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping("/desk/{occasion}/inspections/{number}/checklists")
    @RolesAllowed("DUTY")
    String file(
            @PathVariable String occasion,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        var group = typed.getOrDefault("group", "");
        var sent = sent("checklist", occasion, number, typed, next);
        var again = sent.again() + "?group=" + FormFields.encoded(group);
        return forms.answer(new Forms.Sent(sent.id(), LABELS, typed, sent.then(), again), next, () -> {
            desk.file(occasion, number, request(group, typed).checklist(), by.getName());
            return Done.of("duty.inspection.filed");
        });
    }

    private static ChecklistRequest request(String group, Map<String, String> typed) {
        return new ChecklistRequest(
                group,
                Stream.of(TraceItem.values())
                        .map(item -> new ChecklistRequest.Item(
                                item,
                                FormFields.choice(typed.get("item." + item), Result.class),
                                typed.get("note." + item)))
                        .toList(),
                FormFields.choice(typed.get("conclusion"), Conclusion.class),
                typed.get("handling"),
                typed.getOrDefault("findings", "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    @PostMapping("/desk/{occasion}/inspections/{number}/reviews")
    @RolesAllowed("SUPERVISOR")
    String review(
            @PathVariable String occasion,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        return forms.answer(sent("review", occasion, number, typed, next), next, () -> {
            desk.review(occasion, number, Wording.optional(typed.get("note"), "note"), by.getName());
            return Done.of("duty.inspection.reviewed");
        });
    }

    @PostMapping("/desk/{occasion}/inspections/{number}/findings/{finding}/resolutions")
    @RolesAllowed({"DUTY", "SUPERVISOR"})
    String resolve(
            @PathVariable String occasion,
            @PathVariable int number,
            @PathVariable int finding,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        return forms.answer(sent("resolve-" + finding, occasion, number, typed, next), next, () -> {
            desk.resolve(occasion, number, finding, Wording.require(typed.get("note"), "note"), by.getName());
            return Done.of("duty.inspection.resolved");
        });
    }

    private static Forms.Sent sent(
            String form, String occasion, int number, Map<String, String> typed, RedirectAttributes next) {
        next.addAttribute("occasion", occasion);
        next.addAttribute("number", number);
        var here = "/desk/{occasion}/inspections/{number}";
        return new Forms.Sent(form, LABELS, typed, here);
    }
}
