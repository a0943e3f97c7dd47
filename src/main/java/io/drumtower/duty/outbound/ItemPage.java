package io.drumtower.duty.outbound;

import io.drumtower.duty.FindHappenings;
import io.drumtower.duty.FindShifts;
import io.drumtower.duty.GetItem;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Page;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One item with all that was done about it; an incident is an item of severity critical. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class ItemPage {

    private final QueryGateway queries;
    private final MessageSource texts;
    private final Clock clock;

    ItemPage(QueryGateway queries, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/items/{id}")
    ModelAndView show(@PathVariable String id, Locale language) {
        var words = Words.in(language, texts, queries);
        var now = clock.instant();
        var item = queries.query(new GetItem(id), ItemEntry.class).join();
        var occasion = queries.query(new GetOccasion(item.occasion()), OccasionEntry.class)
                .join();
        var steps = queries.query(
                        new FindHappenings(item.occasion(), "item/" + id, Page.MAX_LIMIT),
                        FindHappenings.Happenings.class)
                .join()
                .items();
        return new ModelAndView("duty/item")
                .addObject("occasion", OccasionRow.of(occasion, now, words))
                .addObject("item", ItemRow.of(item, now, words.texts()))
                .addObject("raised", Texts.minute(item.raisedAt()))
                .addObject("raisedBy", item.raisedBy())
                .addObject("note", item.note())
                .addObject("supervisor", supervisor(occasion.id()))
                .addObject("steps", HappeningRow.of(occasion.id(), steps, now, words));
    }

    /** Of the watch that goes on: whom one escalates to; empty for none. */
    private String supervisor(String occasion) {
        return queries.query(FindShifts.running(), FindShifts.Shifts.class).join().items().stream()
                .filter(shift -> shift.occasion().equals(occasion))
                .map(shift -> shift.team().supervisor())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
