package io.drumtower.publishing.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Done;
import io.drumtower.pages.FormFields;
import io.drumtower.pages.Forms;
import io.drumtower.pages.Members;
import io.drumtower.publishing.EntryEvent.Kind;
import io.drumtower.publishing.inbound.RegisterController.Actions;
import io.drumtower.publishing.inbound.RegisterController.Document;
import io.drumtower.publishing.inbound.RegisterController.Followers;
import io.drumtower.publishing.inbound.RegisterController.Maintenance;
import io.drumtower.publishing.inbound.RegisterController.Named;
import io.drumtower.publishing.inbound.RegisterController.Readership;
import io.drumtower.publishing.inbound.RegisterController.Repeal;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Columns, topics, documents, counts and samples, by the forms of their kinds. */
@Controller
@RolesAllowed("EDITOR")
class RegisterForms {

    private static final String PAGE = "/entries";

    private final RegisterController register;
    private final RegisterDesk desk;
    private final Forms forms;

    RegisterForms(RegisterController register, RegisterDesk desk, Forms forms) {
        this.register = register;
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping(PAGE)
    String record(@RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        var kind = Members.choice(typed.get("entry"), Kind.class, "entry");
        var page = PAGE + "?kind=" + kind.name() + "&year=";
        var form = new Forms.Sent("entry", "publishing.field", typed, page + year(typed), page + shown(typed));
        return forms.answer(form, next, () -> {
            new Typed(typed, by).record(kind);
            return Done.of("publishing.entries.done");
        });
    }

    @PostMapping(PAGE + "/{id}/withdrawals")
    String withdraw(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        var year = BusinessDay.of(desk.read(id).entry().at()).getYear();
        var here = new Forms.Sent("withdraw", "publishing.field", typed, PAGE + "?year=" + year);
        return forms.answer(here, next, () -> {
            desk.withdraw(id, Members.line(typed.get("reason"), "reason"), by.getName());
            return Done.of("publishing.indicators.withdrawn");
        });
    }

    /** The page that has it then. */
    private String year(Map<String, String> typed) {
        for (var field : new String[] {"to", "on", "sampledAt"}) {
            var text = typed.getOrDefault(field, "").strip();
            if (text.matches("\\d{4}-.*")) {
                return text.substring(0, 4);
            }
        }
        return shown(typed);
    }

    /** The year of the page that it was sent from. */
    private String shown(Map<String, String> typed) {
        var year = typed.getOrDefault("year", "");
        return year.matches("\\d{4}")
                ? year
                : String.valueOf(BusinessDay.of(desk.now()).getYear());
    }

    /** As it would be sent over HTTP. */
    private final class Typed {

        private final Map<String, String> typed;
        private final Principal by;

        Typed(Map<String, String> typed, Principal by) {
            this.typed = typed;
            this.by = by;
        }

        void record(Kind kind) {
            var unused = switch (kind) {
                case READERSHIP ->
                    register.readership(new Readership(null, text("publication"), number("reads"), sampledAt()), by);
                case FOLLOWERS ->
                    register.followers(new Followers(null, text("channel"), number("followers"), sampledAt()), by);
                case COLUMN_OPENED -> register.column(named(), by);
                case COLUMN_MAINTAINED ->
                    register.maintenance(new Maintenance(null, text("column"), text("what"), day("on")), by);
                case TOPIC -> register.topic(named(), by);
                case CAMPAIGN -> register.campaign(named(), by);
                case DOCUMENT_ISSUED ->
                    register.document(new Document(null, text("kind"), text("number"), text("title"), day("on")), by);
                case DOCUMENT_REPEALED ->
                    register.repeal(new Repeal(null, text("kind"), text("number"), day("on")), by);
                case ACTIONS ->
                    register.actions(
                            new Actions(null, text("kind"), number("amount"), day("from"), day("to"), text("evidence")),
                            by);
                case INDICATOR -> throw Refused.invalid("pages.problem.missing", "entry", "entry");
            };
        }

        private Named named() {
            return new Named(null, text("name"), day("on"));
        }

        private @Nullable String text(String field) {
            var text = typed.getOrDefault(field, "").strip();
            return text.isEmpty() ? null : text;
        }

        private @Nullable Long number(String field) {
            var text = text(field);
            if (text != null && !text.matches("\\d{1,15}")) {
                throw Refused.invalid("publishing.problem.negative", field, field);
            }
            return text == null ? null : Long.valueOf(text);
        }

        private @Nullable LocalDate day(String field) {
            return FormFields.day(typed.get(field), field);
        }

        /** Left out is now. */
        private OffsetDateTime sampledAt() {
            var at = FormFields.dayOrTime(typed.get("sampledAt"), "sampledAt", desk.now());
            return at == null ? desk.now().atZone(BusinessDay.zone()).toOffsetDateTime() : at;
        }
    }
}
