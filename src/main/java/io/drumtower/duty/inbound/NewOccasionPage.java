package io.drumtower.duty.inbound;

import io.drumtower.duty.command.OccasionCommand.ScheduleOccasion;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.RuleViolation;
import io.drumtower.kernel.Visible;
import io.drumtower.pages.FormErrors;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An occasion by a form, also as a step of the first set-up ({@code ?setup}). */
@Controller
@RolesAllowed("SUPERVISOR")
class NewOccasionPage {

    private final CommandGateway commands;
    private final Visible visible;
    private final Clock clock;
    private final MessageSource texts;

    NewOccasionPage(CommandGateway commands, Visible visible, Clock clock, MessageSource texts) {
        this.commands = commands;
        this.visible = visible;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/occasions/new")
    ModelAndView show() {
        return page(OccasionForm.BLANK);
    }

    @PostMapping("/occasions/new")
    ModelAndView schedule(@RequestParam Map<String, String> typed, Principal by, Locale language) {
        var form = new OccasionForm(typed);
        var request = form.request();
        var wrongs = form.wrongs();
        if (!wrongs.isEmpty()) {
            return wrong(form, wrongs, HttpStatus.UNPROCESSABLE_CONTENT, language);
        }
        var id = request.requireId();
        try {
            commands.sendAndWait(new ScheduleOccasion(id, request.plan(), by.getName(), clock.instant()));
        } catch (RuleViolation taken) {
            return wrong(form, List.of(Refused.invalid(taken.code(), "id")), HttpStatus.CONFLICT, language)
                    .addObject("id", id);
        }
        visible.await("duty.occasions");
        return typed.containsKey("setup")
                ? new ModelAndView("redirect:/setup/occasion/next")
                : new ModelAndView("redirect:/occasions/{id}", Map.of("id", id));
    }

    private ModelAndView wrong(OccasionForm form, List<Refused> wrongs, HttpStatus status, Locale language) {
        var page = page(form).addObject("wrong", FormErrors.of(wrongs, "duty.plan", new Texts(texts, language)));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(OccasionForm form) {
        return new ModelAndView("duty/new-occasion").addObject("form", form);
    }
}
