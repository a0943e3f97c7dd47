package io.drumtower.duty.inbound;

import io.drumtower.duty.inbound.OccasionController.Cancellation;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
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
    private static final String AMEND = "redirect:/occasions/{occasion}/amend";
    private static final String OCCASION = "redirect:/occasions/{occasion}";

    private final OccasionController occasions;
    private final SentForm forms;
    private final MessageSource texts;

    AmendForms(OccasionController occasions, SentForm forms, MessageSource texts) {
        this.occasions = occasions;
        this.forms = forms;
        this.texts = texts;
    }

    @PostMapping("/amend")
    String amend(
            @PathVariable String occasion,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next,
            Locale language) {
        var words = new Texts(texts, language);
        var fields = new HashMap<>(typed);
        fields.put("id", occasion);
        var form = new OccasionForm(fields);
        var wrongs = form.wrongs();
        if (!wrongs.isEmpty()) {
            return again(FormErrors.of(wrongs, LABELS, words), typed, next);
        }
        try {
            occasions.amend(occasion, form.request(), by);
            return OCCASION;
        } catch (RuleViolation broken) {
            return again(Map.of("amend", words.say(broken.code())), typed, next);
        }
    }

    private static String again(Map<String, String> wrong, Map<String, String> typed, RedirectAttributes next) {
        next.addFlashAttribute("wrong", wrong);
        next.addFlashAttribute("plan", typed);
        return AMEND;
    }

    @PostMapping("/cancellations")
    String cancel(
            @PathVariable String occasion,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next,
            Locale language) {
        Runnable command = () -> occasions.cancel(occasion, new Cancellation(typed.get("reason")), by);
        return forms.isTaken(command, "cancel", LABELS, typed, next, language) ? OCCASION : AMEND;
    }
}
