package io.drumtower.duty.inbound;

import io.drumtower.duty.inbound.HandoverController.Acknowledgement;
import io.drumtower.duty.inbound.HandoverController.Addendum;
import io.drumtower.duty.inbound.HandoverController.Answer;
import io.drumtower.duty.inbound.HandoverController.Reason;
import io.drumtower.duty.inbound.HandoverController.Signature;
import io.drumtower.duty.inbound.HandoverController.TakeOver;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Forms;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of a handover's page: each says what a program says to {@link HandoverController}. */
@Controller
@RequestMapping("/handovers/{id}")
@RolesAllowed("DUTY")
class HandoverForms {

    private static final String PAGE = "/handovers/{id}";
    /** Where it says how things stand now. */
    private static final String SAID = PAGE + "#said";

    /** Where there is something to do next. */
    private static final String NOW = PAGE + "#now";

    private final HandoverController handovers;
    private final Forms forms;

    HandoverForms(HandoverController handovers, Forms forms) {
        this.handovers = handovers;
        this.forms = forms;
    }

    @PostMapping("/signatures")
    String sign(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.take(sent("sign", typed, SAID), next, () -> handovers.sign(id, signature(typed), by));
    }

    /** Whoever takes over says that the two met, or why not. */
    private static Signature signature(Map<String, String> typed) {
        var reason = Members.lineOrNull(typed.get("notInPerson"), "notInPerson");
        if (typed.containsKey("taking") && reason == null && !typed.containsKey("inPerson")) {
            throw Refused.invalid("duty.problem.met-or-not", "notInPerson");
        }
        return new Signature(typed.get("password"), typed.containsKey("inPerson") ? null : reason);
    }

    @PostMapping("/refusals")
    String refuse(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.take(
                sent("refuse", typed, SAID), next, () -> handovers.refuse(id, new Reason(typed.get("reason")), by));
    }

    /** By its form with a reason: a program may do without. */
    @PostMapping("/withdrawals")
    String withdraw(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.take(
                sent("withdraw", typed, SAID),
                next,
                () -> handovers.withdraw(id, new Reason(Members.line(typed.get("reason"), "reason")), by));
    }

    @PostMapping("/acknowledgements")
    String acknowledge(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        var matter = typed.get("matter");
        return forms.take(
                sent("ask", typed, NOW),
                next,
                () -> handovers.acknowledge(id, new Acknowledgement(matter, typed.get("question")), by));
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        var matter = typed.get("matter");
        return forms.take(
                sent("answer", typed, NOW),
                next,
                () -> handovers.answer(id, new Answer(matter, typed.get("answer")), by));
    }

    @PostMapping("/takeovers")
    @RolesAllowed({"DUTY", "SUPERVISOR"})
    String takeOver(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest http,
            Principal by,
            RedirectAttributes next) {
        var asked = new TakeOver(typed.get("reason"), typed.get("password"));
        return forms.take(sent("take-over", typed, SAID), next, () -> handovers.takeOver(id, asked, http, by));
    }

    /** Its id came with the form, so that sent twice it stands once. */
    @PostMapping("/addenda")
    String add(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.take(
                sent("add", typed, PAGE + "#addenda"),
                next,
                () -> handovers.add(id, new Addendum(typed.get("id"), typed.get("text")), by));
    }

    private static Forms.Sent sent(String form, Map<String, String> typed, String then) {
        return new Forms.Sent(form, "duty.handover", typed, then, PAGE);
    }
}
