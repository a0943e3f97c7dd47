package io.drumtower.publishing.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import io.drumtower.pages.Members;
import io.drumtower.pages.Wrongs;
import io.drumtower.publishing.inbound.IndicatorController.NewIndicator;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Indicators, by forms. */
@Controller
@RolesAllowed({"EDITOR", "AUTHOR"})
class IndicatorForms {

    private static final String PAGE = "/indicators";

    private final IndicatorController indicators;
    private final RegisterDesk desk;
    private final Forms forms;

    IndicatorForms(IndicatorController indicators, RegisterDesk desk, Forms forms) {
        this.indicators = indicators;
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping(PAGE)
    String record(@RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        var form = new Forms.Sent(
                "indicator",
                "publishing.field",
                typed,
                yearOf(typed.getOrDefault("takenAt", "").strip()),
                PAGE);
        return forms.answer(form, next, missing(typed), () -> {
            var request = new NewIndicator(
                    null,
                    typed.get("key"),
                    typed.get("value"),
                    number(typed.getOrDefault("of", "").strip()),
                    typed.get("unit"),
                    typed.get("source"),
                    typed.get("evidence"),
                    FormFields.dayOrTime(typed.get("takenAt"), "takenAt", desk.now()));
            indicators.indicator(request, by);
            return Done.of("publishing.indicators.done");
        });
    }

    /** All of it at once. */
    private static List<Refused> missing(Map<String, String> typed) {
        return Wrongs.of(Stream.of("key", "value", "source").map(field -> () -> {
            var unused = Members.line(typed.get(field), field);
        }));
    }

    @PostMapping(PAGE + "/{id}/withdrawals")
    String withdraw(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        return forms.answer(new Forms.Sent("withdraw", "publishing.field", typed, PAGE), next, () -> {
            desk.withdrawIndicator(id, Members.line(typed.get("reason"), "reason"), by.getName());
            return Done.of("publishing.indicators.withdrawn");
        });
    }

    /** The page that has it then. */
    private String yearOf(String takenAt) {
        var year = takenAt.matches("\\d{4}-.*")
                ? takenAt.substring(0, 4)
                : String.valueOf(BusinessDay.of(desk.now()).getYear());
        return PAGE + "?year=" + year;
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("\\d{1,15}") ? Long.valueOf(typed) : null;
    }
}
