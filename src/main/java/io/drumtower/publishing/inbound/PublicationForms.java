package io.drumtower.publishing.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Done;
import io.drumtower.pages.Forms;
import io.drumtower.pages.Members;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.command.PublicationCommand.RecategorisePublication;
import io.drumtower.publishing.command.PublicationCommand.RestorePublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What editors do with publications, by forms. */
@Controller
@RolesAllowed("EDITOR")
class PublicationForms {

    private static final String PAGE = "/publications/{id}";

    private final PublicationDesk desk;
    private final Forms forms;

    PublicationForms(PublicationDesk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @PostMapping("/publications")
    String release(@RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        var form = new Forms.Sent("new", "publishing.field", typed, PAGE, "/publications/new");
        var request = new PublicationRequest(
                typed.get("channel"),
                typed.get("category"),
                typed.get("form"),
                typed.get("title"),
                typed.get("url"),
                typed.get("series"),
                typed.get("policyRef"),
                typed.get("column"),
                typed.get("publishedAt"));
        return forms.answer(form, next, request.wrongs(desk.now()), () -> {
            var taken = desk.release(request.told(desk.now()), by.getName());
            next.addAttribute("id", taken.id());
            return switch (taken.outcome()) {
                case RELEASED, RETURNED -> Done.of("publishing.done.released");
                case CORRECTED -> Done.of("publishing.done.corrected");
                case SIGHTED, KNOWN, CLASH -> Done.of("publishing.done.known");
            };
        });
    }

    @PostMapping(PAGE + "/recategorisations")
    String recategorise(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        next.addAttribute("id", id);
        return forms.answer(new Forms.Sent("class", "publishing.field", typed, PAGE), next, () -> {
            desk.send(new RecategorisePublication(
                    id,
                    Members.choiceOrNull(typed.get("category"), Category.class, "category"),
                    PublicationRequest.series(typed.get("series")),
                    Members.lineOrNull(typed.get("policyRef"), "policyRef"),
                    Members.lineOrNull(typed.get("reason"), "reason"),
                    by.getName(),
                    desk.now()));
            return Done.of("publishing.done.recategorised");
        });
    }

    @PostMapping(PAGE + "/corrections")
    String correct(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        next.addAttribute("id", id);
        return forms.answer(new Forms.Sent("correct", "publishing.field", typed, PAGE), next, () -> {
            var known = desk.read(id);
            var publishedOn = typed.getOrDefault("publishedAt", "").strip();
            var isSameDay =
                    publishedOn.equals(BusinessDay.of(known.publishedAt()).toString());
            desk.correct(new CorrectPublication(
                    id,
                    PublicationRequest.form(typed.get("form")),
                    isSameDay ? known.publishedAt() : PublicationRequest.time(publishedOn, desk.now()),
                    PublicationRequest.described(
                            typed.get("title"), typed.get("url"), known.policyRef(), typed.get("column")),
                    null,
                    by.getName(),
                    desk.now()));
            return Done.of("publishing.done.corrected");
        });
    }

    @PostMapping(PAGE + "/withdrawals")
    String withdraw(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        next.addAttribute("id", id);
        return forms.answer(new Forms.Sent("withdraw", "publishing.field", typed, PAGE), next, () -> {
            desk.send(
                    new WithdrawPublication(id, Members.line(typed.get("reason"), "reason"), by.getName(), desk.now()));
            return Done.of("publishing.done.withdrawn");
        });
    }

    @PostMapping(PAGE + "/restorations")
    String restore(
            @PathVariable String id, @RequestParam Map<String, String> typed, Principal by, RedirectAttributes next) {
        next.addAttribute("id", id);
        return forms.answer(new Forms.Sent("restore", "publishing.field", typed, PAGE), next, () -> {
            desk.send(
                    new RestorePublication(id, Members.line(typed.get("reason"), "reason"), by.getName(), desk.now()));
            return Done.of("publishing.done.restored");
        });
    }
}
