package io.drumtower.duty.inbound;

import io.drumtower.kernel.Refused;
import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Nothing happened: say so, by a program, with one button of the desk, or by the form of the annual report. */
@Controller
@RolesAllowed("DUTY")
class NilReportController {

    /**
     * @param occasion left out for the office as a whole
     * @param kind one that is reported daily, or one of the annual report's, such as {@code LEAK}
     * @param day on which the period ends
     * @param from first day of it, for a kind of the annual report
     */
    record NilReportRequest(
            @Nullable String occasion,
            @Nullable String kind,
            @Nullable LocalDate day,
            @Nullable LocalDate from) {}

    private final NilReportDesk desk;
    private final Forms forms;

    NilReportController(NilReportDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping("/api/nil-reports")
    @RolesAllowed({"DUTY", "EDITOR", "AUTHOR"})
    @ResponseBody
    ResponseEntity<NilReportRequest> report(
            @RequestBody NilReportRequest request, Principal by, HttpServletRequest sent) {
        var kind = Wording.require(request.kind(), "kind");
        if (request.from() == null && !sent.isUserInRole("DUTY")) {
            throw Refused.of(403, "duty.problem.nil-of-the-watch");
        }
        if (request.day() == null) {
            throw Refused.invalid("pages.problem.text-expected", "day", "day");
        }
        var period = desk.period(Wording.optional(request.occasion(), "occasion"), kind, request.day(), request.from());
        var changed = desk.report(period, by.getName());
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new NilReportRequest(period.occasion(), period.kind(), period.day(), request.from()));
    }

    @PostMapping("/desk/{occasion}/nil-reports")
    String confirm(
            @PathVariable String occasion,
            @RequestParam Map<String, String> typed,
            Principal by,
            RedirectAttributes next) {
        next.addAttribute("occasion", occasion);
        var here = "/desk/{occasion}";
        return forms.answer(new Forms.Sent("nil", "duty.nil", typed, here), next, () -> {
            var kind = Wording.require(typed.get("kind"), "kind");
            desk.report(desk.period(occasion, kind, day(typed, "day"), null), by.getName());
            return Done.of("duty.nil.done", kind);
        });
    }

    /** For the annual report: the page shows the year in which the period ends. */
    @PostMapping("/nil-reports")
    @RolesAllowed({"DUTY", "EDITOR", "AUTHOR"})
    String vouch(@RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        var year = typed.getOrDefault("day", "").strip();
        var here = year.matches("\\d{4}-.*") ? "/nil-reports?year=" + year.substring(0, 4) : "/nil-reports";
        return forms.answer(new Forms.Sent("nil", "duty.nils", typed, here), next, () -> {
            var kind = Wording.require(typed.get("kind"), "kind");
            var from = day(typed, "from");
            var day = day(typed, "day");
            desk.report(desk.period(null, kind, day, from), by.getName());
            return Done.of("duty.nils.done", from.toString(), day.toString());
        });
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        var day = FormFields.day(typed.get(field), field);
        if (day == null) {
            throw Refused.invalid("pages.problem.missing", field, field);
        }
        return day;
    }
}
