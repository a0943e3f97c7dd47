package io.drumtower.reporting.inbound;

import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Periods and opening balances, by forms. */
@Controller
@RolesAllowed("AUTHOR")
class ReportingForms {

    private static final String PAGE = "/reporting";

    private final ReportingDesk desk;
    private final Forms forms;

    ReportingForms(ReportingDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping(PAGE + "/periods")
    String open(@RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.answer(new Forms.Sent("period", "reporting.field", typed, PAGE), next, () -> {
            var year = typed.getOrDefault("year", "").strip();
            desk.open(
                    year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                    FormFields.day(typed.get("cutOff"), "cutOff"),
                    by.getName());
            return Done.of("reporting.done.opened", year);
        });
    }

    @PostMapping(PAGE + "/openings")
    String record(@RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.answer(new Forms.Sent("opening", "reporting.field", typed, PAGE), next, () -> {
            var value = typed.getOrDefault("value", "").strip();
            desk.record(
                    typed.get("cell"),
                    value.matches("\\d{1,12}") ? Long.valueOf(value) : null,
                    FormFields.day(typed.get("asOf"), "asOf"),
                    typed.get("evidence"),
                    by.getName());
            return Done.of("reporting.done.recorded");
        });
    }
}
