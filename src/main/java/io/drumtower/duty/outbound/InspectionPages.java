package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.FindInspections;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inspections of a watch: all of them, and one with its checklists. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class InspectionPages {

    private final QueryGateway queries;
    private final MessageSource texts;
    private final Clock clock;

    InspectionPages(QueryGateway queries, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/desk/{occasion}/inspections")
    ModelAndView list(@PathVariable String occasion, Locale language) {
        var words = Words.in(language, texts, queries);
        return page("duty/inspections", occasion, words)
                .addObject(
                        "inspections",
                        InspectionLine.of(find(occasion, 0, Page.MAX_LIMIT), clock.instant(), words.texts()));
    }

    /** @param group whose checklist is to be filled; null is the first that is open */
    @GetMapping("/desk/{occasion}/inspections/{number}")
    ModelAndView show(
            @PathVariable String occasion,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String group,
            Locale language) {
        var words = Words.in(language, texts, queries);
        var page = page("duty/inspection", occasion, words);
        var sheet = InspectionSheet.of(get(occasion, number), clock.instant(), words.texts());
        return page.addObject("sheet", sheet)
                .addObject("chosen", sheet.choose(group))
                .addObject("questions", InspectionSheet.questions(words.texts()));
    }

    private InspectionEntry get(String occasion, int number) {
        var found = number < 1 ? List.<InspectionEntry>of() : find(occasion, number - 1, 1);
        if (found.isEmpty()) {
            throw Refused.notFound(
                    "duty.problem.no-such-inspection",
                    number,
                    find(occasion, 0, Page.MAX_LIMIT).size());
        }
        return found.get(0);
    }

    private ModelAndView page(String view, String occasion, Words words) {
        var entry =
                queries.query(new GetOccasion(occasion), OccasionEntry.class).join();
        return new ModelAndView(view).addObject("occasion", OccasionRow.of(entry, clock.instant(), words));
    }

    private List<InspectionEntry> find(String occasion, int after, int limit) {
        return queries.query(new FindInspections(occasion, after, limit), FindInspections.Inspections.class)
                .join()
                .page()
                .items();
    }
}
