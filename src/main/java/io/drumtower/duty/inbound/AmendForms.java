package io.drumtower.duty.inbound;

import io.drumtower.duty.inbound.OccasionController.Cancellation;
import io.drumtower.pages.Forms;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that change the plan of an occasion and call it off. */
@Controller
@RequestMapping("/occasions/{occasion}")
@RolesAllowed("SUPERVISOR")
class AmendForms {

    private static final String LABELS = "duty.plan";
    private static final String AMEND = "/occasions/{occasion}/amend";
    private static final String OCCASION = "/occasions/{occasion}";

    private final OccasionController occasions;
    private final Forms forms;

    AmendForms(OccasionController occasions, Forms forms) {
        this.occasions = occasions;
        this.forms = forms;
    }

    @PostMapping("/amend")
    String amend(
            @PathVariable String occasion,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        var sent = new Forms.Sent("amend", LABELS, typed, OCCASION, AMEND);
        var fields = new HashMap<>(typed);
        fields.put("id", occasion);
        var form = new OccasionForm(fields);
        var wrongs = form.wrongs();
        return wrongs.isEmpty()
                ? forms.take(sent, next, () -> occasions.amend(occasion, form.request(), by))
                : forms.again(sent, next, wrongs);
    }

    @PostMapping("/cancellations")
    String cancel(
            @PathVariable String occasion,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        var sent = new Forms.Sent("cancel", LABELS, typed, OCCASION, AMEND);
        return forms.take(sent, next, () -> occasions.cancel(occasion, new Cancellation(typed.get("reason")), by));
    }
}
