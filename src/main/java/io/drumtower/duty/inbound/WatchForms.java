package io.drumtower.duty.inbound;

import io.drumtower.duty.inbound.ShiftController.HandoverRequest;
import io.drumtower.duty.inbound.ShiftController.Opening;
import io.drumtower.duty.inbound.ShiftController.StandDown;
import io.drumtower.duty.inbound.TeamRequest.PostRequest;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that open a watch, begin a handover and stand down: each says what a program says. */
@Controller
@RolesAllowed("DUTY")
class WatchForms {

    private static final String LABELS = "duty.watch";
    private static final String PAGE = "/desk/{occasion}/handover";

    private final ShiftController shifts;
    private final WatchDesk desk;
    private final Forms forms;

    WatchForms(ShiftController shifts, WatchDesk desk, Forms forms) {
        this.shifts = shifts;
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping("/desk/{occasion}/shifts")
    String open(
            @PathVariable String occasion,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        var work = "/desk/{occasion}";
        return forms.answer(new Forms.Sent("open", LABELS, typed, work, PAGE), next, () -> {
            shifts.open(new Opening(occasion, team(typed), relief(typed)), by);
            return Done.of("duty.watch.done-opened");
        });
    }

    /** Leads to the handover that it began. */
    @PostMapping("/shifts/{id}/handovers")
    String handOver(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        next.addAttribute("occasion", desk.shift(id).occasion());
        return forms.take(
                new Forms.Sent("begin", LABELS, typed, PAGE + "#now", PAGE),
                next,
                () -> shifts.handOver(id, new HandoverRequest(team(typed), relief(typed)), by));
    }

    @PostMapping("/shifts/{id}/stand-downs")
    String standDown(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        next.addAttribute("occasion", desk.shift(id).occasion());
        return forms.answer(new Forms.Sent("down", LABELS, typed, PAGE), next, () -> {
            shifts.standDown(id, new StandDown(typed.get("to"), typed.get("reason"), typed.get("password")), by);
            return Done.of("duty.watch.done-down");
        });
    }

    private static @Nullable OffsetDateTime relief(Map<String, String> typed) {
        return FormFields.offsetTime(typed.get("relief"), "relief");
    }

    private static TeamRequest team(Map<String, String> typed) {
        return new TeamRequest(
                typed.get("officerInCharge"), typed.get("backup"), typed.get("supervisor"), crew(typed.get("crew")));
    }

    /** One a line: the account, then the place. */
    static List<PostRequest> crew(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(WatchForms::post)
                        .toList();
    }

    private static PostRequest post(String line) {
        var parts = line.split("\\s+", 2);
        if (parts.length < 2) {
            throw Refused.invalid("duty.problem.crew-malformed", "crew");
        }
        return new PostRequest(parts[0], parts[1]);
    }
}
