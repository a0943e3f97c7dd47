package io.drumtower.duty.inbound;

import io.drumtower.duty.IncidentEvent.Kind;
import io.drumtower.duty.command.IncidentCommand.DeclareIncident;
import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What officers say of incidents, by forms. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR"})
class IncidentForms {

    private static final String PAGE = "/incidents";
    private static final String LABELS = "duty.incident";

    private final IncidentDesk desk;
    private final Forms forms;

    IncidentForms(IncidentDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    /** Sent again under the id that its page gave it, it is known. */
    @PostMapping(PAGE)
    String declare(@RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.answer(new Forms.Sent("incident", LABELS, typed, PAGE), next, () -> {
            var title = Members.line(typed.get("title"), "title");
            var unused = desk.send(new DeclareIncident(
                    Members.lineOrNull(typed.get("occasion"), "occasion"),
                    Members.id(typed.get("id")),
                    Members.choice(typed.get("kind"), Kind.class, "kind"),
                    title,
                    FormFields.time(typed.get("happenedAt"), "happenedAt"),
                    by.getName(),
                    desk.now()));
            return Done.of("duty.incident.declared", title);
        });
    }

    @PostMapping(PAGE + "/{id}/withdrawals")
    String withdraw(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.answer(new Forms.Sent("withdraw", LABELS, typed, PAGE), next, () -> {
            var unused = desk.withdraw(id, Members.line(typed.get("reason"), "reason"), by.getName());
            return Done.of("duty.incident.withdrawn");
        });
    }
}
