package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.GetOccasion;
import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.words.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The wallboard of an occasion: needs no hand, and says so when it cannot be believed. Its stream carries no data, only
 * that there is something new to fetch.
 */
@Controller
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR", "WALL"})
class WallPage {

    private final QueryGateway queries;
    private final WallReading reading;
    private final WallStreams streams;
    private final MessageSource texts;

    WallPage(QueryGateway queries, WallReading reading, WallStreams streams, MessageSource texts) {
        this.queries = queries;
        this.reading = reading;
        this.streams = streams;
        this.texts = texts;
    }

    /** @param theme {@code light} or {@code dark}, which is the default: a wall hangs in a dim room */
    @GetMapping("/wall/{occasion}")
    ModelAndView page(
            @PathVariable String occasion,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "dark") String theme,
            Locale language,
            HttpServletRequest request) {
        return show("duty/wall", occasion, day, language, request)
                .addObject("theme", theme.equals("light") ? "light" : "dark");
    }

    @GetMapping("/wall/{occasion}/tiles")
    ModelAndView tiles(
            @PathVariable String occasion,
            @RequestParam(required = false) @Nullable LocalDate day,
            Locale language,
            HttpServletRequest request) {
        return show("duty/wall :: tiles", occasion, day, language, request);
    }

    @GetMapping(path = "/wall/{occasion}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable String occasion, Principal who, HttpServletResponse response) {
        occasion(occasion);
        response.setHeader("X-Accel-Buffering", "no"); // nginx would keep it back
        return streams.open(who);
    }

    private ModelAndView show(
            String view, String id, @Nullable LocalDate day, Locale language, HttpServletRequest request) {
        var occasion = occasion(id);
        var wall = reading.read(occasion, day, Words.in(language, texts, queries));
        return new ModelAndView(view)
                .addObject("wall", wall)
                .addObject("cancelled", occasion.cancelled())
                .addObject("opens", !request.isUserInRole("WALL"));
    }

    private OccasionEntry occasion(String id) {
        return queries.query(new GetOccasion(id), OccasionEntry.class).join();
    }
}
