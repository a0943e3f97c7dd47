package io.drumtower.duty.inbound;

import io.drumtower.pages.Done;
import io.drumtower.pages.Forms;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of the desk that files a slot. What was typed comes back when it is refused. */
@Controller
@RolesAllowed("DUTY")
class FilingPage {

    private static final String REASON = "reasons.";

    private final FilingDesk desk;
    private final Forms forms;

    FilingPage(FilingDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping("/desk/{occasion}/slots/{number}/filings")
    String file(
            @PathVariable String occasion,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        next.addAttribute("occasion", occasion);
        var here = "/desk/{occasion}";
        var sent = new Forms.Sent("file", "duty.desk", typed, here, here + "?slot=" + number);
        return forms.answer(sent, next, () -> {
            desk.file(occasion, number, request(typed), by.getName());
            return Done.of("duty.desk.filed", String.valueOf(number));
        });
    }

    @PostMapping("/occasions/{occasion}/slots/{number}/excuses")
    @RolesAllowed("SUPERVISOR")
    String excuse(
            @PathVariable String occasion,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        next.addAttribute("occasion", occasion);
        var sent = new Forms.Sent("excuse", "duty.slot", typed, "/occasions/{occasion}/slots/" + number);
        return forms.answer(sent, next, () -> {
            desk.excuse(occasion, number, Wording.require(typed.get("reason"), "reason"), by.getName());
            return Done.of("duty.slot.done-excused", String.valueOf(number));
        });
    }

    private static FilingRequest request(Map<String, String> typed) {
        var reasons = typed.entrySet().stream()
                .filter(one ->
                        one.getKey().startsWith(REASON) && !one.getValue().isBlank())
                .collect(Collectors.toMap(one -> one.getKey().substring(REASON.length()), Map.Entry::getValue));
        return new FilingRequest(
                revision(typed.get("revision")), typed.get("remark"), reasons, typed.containsKey("zeroConfirmed"));
    }

    private static @Nullable Integer revision(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(typed) : null;
    }
}
