package io.drumtower.duty.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.RuleViolation;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String REASON = "reason.";

    private final FilingDesk desk;

    FilingPage(FilingDesk desk) {
        this.desk = desk;
    }

    /**
     * @param code key of its text
     * @param field of the form; empty when it is none
     */
    record Wrong(String code, List<Object> arguments, String field) {}

    @PostMapping("/desk/{occasion}/slots/{number}/filings")
    String file(
            @PathVariable String occasion,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        next.addAttribute("occasion", occasion);
        try {
            desk.file(occasion, number, request(typed), by.getName());
            next.addAttribute("filed", number);
            return "redirect:/desk/{occasion}";
        } catch (RuleViolation broken) {
            return again(number, new Wrong(broken.code(), List.of(), ""), typed, next);
        } catch (Refused refused) {
            var field = Objects.requireNonNullElse(refused.field(), "");
            return again(number, new Wrong(refused.code(), refused.arguments(), field), typed, next);
        }
    }

    private static String again(int number, Wrong wrong, Map<String, String> typed, RedirectAttributes next) {
        next.addAttribute("slot", number);
        next.addFlashAttribute("wrong", wrong);
        next.addFlashAttribute("typed", typed);
        return "redirect:/desk/{occasion}";
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
