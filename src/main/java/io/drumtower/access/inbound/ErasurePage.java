package io.drumtower.access.inbound;

import io.drumtower.access.vault.Erasures;
import io.drumtower.pages.Done;
import io.drumtower.pages.Forms;
import io.drumtower.pages.Members;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Personal data, erased by a form. */
@Controller
@RolesAllowed("SECURITY")
class ErasurePage {

    private static final String PAGE = "/erasures";

    private final Erasures erasures;
    private final Forms forms;

    ErasurePage(Erasures erasures, Forms forms) {
        this.erasures = erasures;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    String show() {
        return "access/erasures";
    }

    @PostMapping(PAGE)
    String erase(@RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.answer(new Forms.Sent("erasure", "access.erasure", typed, PAGE), next, () -> {
            var subject = Members.line(typed.get("subject"), "subject");
            erasures.erase(subject, Members.line(typed.get("reason"), "reason"), by.getName());
            return Done.of("access.erasure.done", subject);
        });
    }
}
