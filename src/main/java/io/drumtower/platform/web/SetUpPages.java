package io.drumtower.platform.web;

import io.drumtower.kernel.Refused;
import io.drumtower.kernel.SetUpStep.Step;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What lies between the steps of the first set-up, and its end. */
@Controller
@RolesAllowed("**")
class SetUpPages {

    private final SetUpWalk walk;

    SetUpPages(SetUpWalk walk) {
        this.walk = walk;
    }

    @GetMapping("/setup/{step}/next")
    String next(@PathVariable String step) {
        var from = Arrays.stream(Step.values())
                .filter(one -> SetUpWalk.name(one).equals(step))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("platform.problem.not-found"));
        return "redirect:" + walk.after(from);
    }

    @GetMapping("/setup/source")
    String source() {
        return "platform/setup-source";
    }

    @GetMapping("/setup/check")
    String check() {
        return "platform/setup-check";
    }
}
