package io.drumtower.intake.inbound;

import io.drumtower.intake.format.Format;
import io.drumtower.intake.sender.Address;
import io.drumtower.intake.sender.Snippet;
import io.drumtower.kernel.Visible;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Pages of administrators: a new data source, a new token. */
@Controller
@RolesAllowed("ADMIN")
class SourcePages {

    private final Registrations registrations;
    private final FeedPolls polls;
    private final Visible visible;

    SourcePages(Registrations registrations, FeedPolls polls, Visible visible) {
        this.registrations = registrations;
        this.polls = polls;
        this.visible = visible;
    }

    @GetMapping("/sources/new")
    ModelAndView form() {
        return form(SourceForm.EMPTY);
    }

    private static ModelAndView form(SourceForm typed) {
        return new ModelAndView("intake/source-new").addObject("typed", typed).addObject("formats", Format.ids());
    }

    @PostMapping("/sources")
    ModelAndView register(@ModelAttribute SourceForm typed, Principal by) {
        try {
            var request = typed.request();
            var token = registrations.register(request, by.getName());
            var id = request.requireId();
            return token == null ? new ModelAndView("redirect:/sources/" + id) : token(id, token);
        } catch (RuntimeException refused) {
            var page = form(typed).addObject("wrong", Wrong.of(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/sources/{id}/token")
    ModelAndView confirm(@PathVariable String id) {
        return new ModelAndView("intake/token").addObject("source", registrations.get(id));
    }

    @PostMapping("/sources/{id}/token")
    ModelAndView rotate(@PathVariable String id) {
        return token(id, registrations.rotate(id));
    }

    /** Shown at once, and not after a redirect: the token is kept nowhere. */
    private ModelAndView token(String id, String token) {
        var source = registrations.get(id);
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return new ModelAndView("intake/token")
                .addObject("source", source)
                .addObject("token", token)
                .addObject("snippets", Snippet.of(source.format(), new Address(root, id, token)));
    }

    @PostMapping("/sources/{id}/polls")
    @RolesAllowed({"ADMIN", "OPERATIONS"})
    String poll(@PathVariable String id) {
        var unused = polls.ask(id);
        visible.await("intake.receipts");
        return "redirect:/sources/" + id;
    }
}
