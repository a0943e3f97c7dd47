package io.drumtower.intake.outbound;

import io.drumtower.figures.EventsBehind;
import io.drumtower.kernel.HalfHour;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A part of other pages, fetched when they are there: it reads the attacks of the period one by one. */
@Controller
class TopsPart {

    private static final Set<String> ATTACKS =
            Set.of("attacks.blocked", "attacks.challenged", "attacks.detected", "attacks.unknown");

    private final EventsBehind behind;

    TopsPart(EventsBehind behind) {
        this.behind = behind;
    }

    @GetMapping("/intake/tops")
    @RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
    ModelAndView tops(
            @RequestParam OffsetDateTime from,
            @RequestParam OffsetDateTime to,
            @RequestParam(required = false) @Nullable List<String> site) {
        if (!HalfHour.isStart(from.toInstant()) || !HalfHour.isStart(to.toInstant())) {
            throw Refused.invalid("intake.problem.not-on-the-half-hour", "from");
        }
        var tops = new Tops();
        behind.read(ATTACKS, from.toInstant(), to.toInstant(), site == null ? List.of() : site, tops::add);
        return new ModelAndView("intake/tops :: there").addObject("tops", tops.result());
    }
}
