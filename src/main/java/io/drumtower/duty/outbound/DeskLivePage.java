package io.drumtower.duty.outbound;

import io.drumtower.duty.FindItems;
import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindLedger;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Visible;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The parts of a desk that change by themselves, and the stream that says when: it carries no data, as at the wall. */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR"})
class DeskLivePage {

    private final QueryGateway queries;
    private final DeskLive live;
    private final WallStreams streams;
    private final Visible visible;
    private final MessageSource texts;
    private final Clock clock;

    DeskLivePage(
            QueryGateway queries,
            DeskLive live,
            WallStreams streams,
            Visible visible,
            MessageSource texts,
            Clock clock) {
        this.queries = queries;
        this.live = live;
        this.streams = streams;
        this.visible = visible;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/desk/{occasion}/live")
    ModelAndView show(@PathVariable String occasion, Locale language) {
        var entry = entry(occasion);
        visible.await("duty.watch"); // the stream follows another projection
        var words = Words.in(language, texts, queries);
        var open = queries.query(FindItems.open(entry.id()), FindItems.Items.class)
                .join()
                .items();
        var ledger = queries.query(new FindLedger(entry.sites()), FindLedger.Ledger.class)
                .join();
        return new ModelAndView("duty/desk-parts :: live")
                .addObject("occasion", OccasionRow.of(entry, clock.instant(), words))
                .addObject("live", live.read(entry, open, ledger, words));
    }

    @GetMapping(path = "/desk/{occasion}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String occasion, Principal who, HttpServletResponse response) {
        var unused = entry(occasion); // refuses an unknown one
        response.setHeader("X-Accel-Buffering", "no"); // nginx would keep it back
        return streams.open(who);
    }

    private OccasionEntry entry(String id) {
        return queries.query(new GetOccasion(id), OccasionEntry.class).join();
    }
}
