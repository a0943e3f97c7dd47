package io.drumtower.duty.outbound;

import io.drumtower.duty.FindItems;
import io.drumtower.duty.FindShifts;
import io.drumtower.duty.GetRoster;
import io.drumtower.duty.ShiftEntry;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where the watch of an occasion stands, and what its officer can do next: open it, hand it over, stand it down. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class WatchPage {

    /** More than there are in the longest occasion. */
    private static final int MOST = 1_000;

    private static final int MOST_ITEMS = 40;

    private final QueryGateway queries;
    private final MessageSource texts;
    private final Clock clock;

    WatchPage(QueryGateway queries, MessageSource texts, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/desk/{occasion}/handover")
    ModelAndView show(@PathVariable String occasion, Locale language, HttpServletRequest request) {
        var entry =
                queries.query(new GetOccasion(occasion), OccasionEntry.class).join();
        var shifts = queries.query(new FindShifts(occasion, 0, MOST), FindShifts.Shifts.class)
                .join()
                .items();
        var last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
        if (last != null && last.endedAt() == null && last.handover() != null) {
            return new ModelAndView("redirect:/handovers/" + last.handover());
        }
        var words = Words.in(language, texts, queries);
        var now = clock.instant();
        var page = new ModelAndView("duty/watch")
                .addObject("occasion", OccasionRow.of(entry, now, words))
                .addObject("cancelled", entry.cancelled())
                .addObject("clock", WallClock.of(SlotGrid.of(entry), now, words))
                .addObject("shifts", ShiftRow.of(shifts, words))
                .addObject("places", String.join(words.say("duty.handover-sheet.and"), entry.places()));
        var me = request.isUserInRole("DUTY") ? String.valueOf(request.getRemoteUser()) : "";
        return last == null ? opening(page, entry, me, now) : running(page, entry, last, me, words);
    }

    private ModelAndView opening(ModelAndView page, OccasionEntry occasion, String me, Instant now) {
        return me.isEmpty() || occasion.cancelled()
                ? page
                : page.addObject(
                        "opening", roster(occasion).at(now).map(TeamForm::of).orElseGet(() -> TeamForm.of(me, null)));
    }

    private ModelAndView running(ModelAndView page, OccasionEntry occasion, ShiftEntry shift, String me, Words words) {
        page.addObject("now", ShiftRow.of(shift, words))
                .addObject("voids", VoidHandovers.of(shift.id(), queries, clock.instant(), words));
        if (shift.endedAt() != null) {
            return page.addObject("over", true);
        }
        if (!shift.team().officerInCharge().equals(me)) {
            return page;
        }
        var next = roster(occasion).after(shift);
        var items = queries.query(FindItems.open(occasion.id()), FindItems.Items.class)
                .join()
                .items();
        var rows = ItemRow.of(items, clock.instant(), words.texts());
        var ends = !clock.instant().isBefore(occasion.end());
        return page.addObject("next", next.map(TeamForm::of).orElseGet(() -> TeamForm.of("", null)))
                .addObject("early", !ends)
                .addObject("last", ends || (next.isEmpty() && isRostered(occasion)))
                .addObject("items", rows.subList(0, Math.min(rows.size(), MOST_ITEMS)))
                .addObject("leftOut", Texts.number(Math.max(0, rows.size() - MOST_ITEMS)))
                .addObject("count", Texts.number(rows.size()));
    }

    private boolean isRostered(OccasionEntry occasion) {
        return roster(occasion).publishedAt() != null;
    }

    private GetRoster.Roster roster(OccasionEntry occasion) {
        return queries.query(new GetRoster(occasion.id()), GetRoster.Roster.class)
                .join();
    }
}
