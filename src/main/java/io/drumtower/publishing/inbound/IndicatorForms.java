package io.drumtower.publishing.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import io.drumtower.pages.Members;
import io.drumtower.publishing.Indicator;
import io.drumtower.publishing.inbound.IndicatorController.NewIndicator;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.Map;
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
        return forms.answer(form, next, () -> {
            var request = new NewIndicator(
                    null,
                    typed.get("key"),
                    value(typed.get("key"), typed.getOrDefault("value", "").strip()),
                    number(typed.getOrDefault("of", "").strip()),
                    typed.get("unit"),
                    typed.get("source"),
                    typed.get("evidence"),
                    FormFields.dayOrTime(typed.get("takenAt"), "takenAt", desk.now()));
            indicators.indicator(request, by);
            return Done.of("publishing.indicators.done");
        });
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

    private static Object value(@Nullable String key, String typed) {
        var isText = key != null && Indicator.find(key).map(Indicator::isText).orElse(false);
        return !isText && typed.matches("\\d{1,15}(\\.\\d{1,4})?") ? new BigDecimal(typed) : typed;
    }

    private static @Nullable Long number(String typed) {
        return typed.matches("\\d{1,15}") ? Long.valueOf(typed) : null;
    }
}
