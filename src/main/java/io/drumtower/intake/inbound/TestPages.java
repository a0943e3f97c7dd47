package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindDataSources;
import io.drumtower.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import java.security.Principal;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Announces an authorised test, and revokes it. */
@Controller
@RolesAllowed("OPERATIONS")
class TestPages {

    private final Announcements announcements;
    private final QueryGateway queries;

    TestPages(Announcements announcements, QueryGateway queries) {
        this.announcements = announcements;
        this.queries = queries;
    }

    @GetMapping("/sources/tests")
    ModelAndView form() {
        return form(TestForm.EMPTY);
    }

    private ModelAndView form(TestForm typed) {
        return new ModelAndView("intake/test-new").addObject("typed", typed).addObject("all", sources());
    }

    private List<DataSource> sources() {
        return queries.query(new FindDataSources(null, Page.MAX_LIMIT), FindDataSources.DataSources.class)
                .join()
                .page()
                .items();
    }

    @PostMapping("/sources/tests")
    ModelAndView announce(@ModelAttribute TestForm typed, Principal by) {
        try {
            announcements.announce(typed.request(), by.getName());
            return new ModelAndView("redirect:/sources?announced");
        } catch (RuntimeException refused) {
            var page = form(typed).addObject("wrong", Wrong.of(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/sources/tests/{id}/revocations")
    String revoke(@PathVariable String id, Principal by) {
        announcements.revoke(id, by.getName());
        return "redirect:/sources?revoked";
    }
}
