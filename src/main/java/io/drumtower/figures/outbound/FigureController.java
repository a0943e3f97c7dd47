package io.drumtower.figures.outbound;

import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindCatalogue;
import io.drumtower.figures.FindEvents;
import io.drumtower.figures.FindEvents.FigureEvent;
import io.drumtower.figures.FindExclusions;
import io.drumtower.figures.FindExclusions.ExcludedEvent;
import io.drumtower.figures.FindExclusions.Exclusion;
import io.drumtower.figures.FindExclusions.Reason;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.NamedPeriods;
import io.drumtower.kernel.Completeness;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures, their definitions, and the events that each is made of. */
@RestController
@RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "EDITOR", "AUTHOR", "CLEARER"})
class FigureController {

    /**
     * A figure with what it means.
     *
     * @param value a number, or a text where the figure is one; null is no data, which is not 0
     * @param words names that go with a number; null without any
     * @param printed the value as the annual report prints it, without the unit
     * @param exclusions events that were counted in it and are no longer, by reason
     * @param incomplete something that was recorded may be missing from it: a projection has stopped or is far behind
     */
    record FigureAnswer(
            FigureDefinition definition,
            Instant from,
            Instant to,
            List<String> sites,
            @Nullable Object value,
            @Nullable String words,
            @Nullable String printed,
            @Nullable Instant at,
            @Nullable String site,
            long contributions,
            long position,
            @Nullable Instant lastChangeAt,
            List<Exclusion> exclusions,
            boolean incomplete) {}

    /** @param type of the event, as it is stored */
    record EventAnswer(
            long position, UUID id, String type, Instant recordedAt, Instant occurredAt, long delta, Object event) {

        static EventAnswer of(FigureEvent one) {
            return new EventAnswer(
                    one.position(),
                    one.id(),
                    EventRow.name(one.event()),
                    one.recordedAt(),
                    one.occurredAt(),
                    one.delta(),
                    one.event());
        }
    }

    /** Members as in {@link ExcludedEvent}. */
    record ExcludedAnswer(EventAnswer excluded, Reason reason, long at) {

        static ExcludedAnswer of(ExcludedEvent one) {
            return new ExcludedAnswer(EventAnswer.of(one.excluded()), one.reason(), one.at());
        }
    }

    private final QueryGateway queries;
    private final NamedPeriods occasions;
    private final Completeness completeness;
    private final Asked asked;

    FigureController(QueryGateway queries, NamedPeriods occasions, Completeness completeness, Asked asked) {
        this.queries = queries;
        this.occasions = occasions;
        this.completeness = completeness;
        this.asked = asked;
    }

    /** What figures there are; with {@code year} their values, see {@link YearController}. */
    @GetMapping(
            path = "/api/figures",
            params = {"!year", "!section", "!asOf", "!against"})
    List<FigureDefinition> catalogue() {
        return queries.query(new FindCatalogue(), FindCatalogue.Definitions.class)
                .join()
                .figures();
    }

    @GetMapping("/api/figures/{key}")
    FigureAnswer figure(
            @PathVariable String key,
            @ParameterObject FigurePeriod period,
            @RequestParam(required = false) @Nullable String asOf) {
        var definition = definition(key);
        var query = period.query(definition, asked.position(asOf, "asOf"), occasions);
        var figure = queries.query(query, FindFigure.Figure.class).join();
        var stated = Stated.of(definition, figure);
        return new FigureAnswer(
                definition,
                query.from(),
                query.to(),
                query.sites(),
                stated.value(),
                stated.words(),
                stated.printed(),
                figure.at(),
                figure.site(),
                figure.contributions(),
                figure.position(),
                figure.lastChangeAt(),
                figure.exclusions(),
                !completeness.isComplete());
    }

    @GetMapping("/api/figures/{key}/events")
    Page<EventAnswer> events(
            @PathVariable String key,
            @ParameterObject FigurePeriod period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        var query = new FindEvents(
                period.query(definition(key), asked.position(asOf, "asOf"), occasions),
                after,
                Math.max(1, Math.min(limit, Page.MAX_LIMIT)));
        var events = queries.query(query, FindEvents.Events.class).join();
        return new Page<>(
                events.items().stream().map(EventAnswer::of).toList(),
                events.next() == null ? null : String.valueOf(events.next()));
    }

    /** The events that were counted in it and are no longer, each with the reason. */
    @GetMapping("/api/figures/{key}/exclusions")
    Page<ExcludedAnswer> exclusions(
            @PathVariable String key,
            @ParameterObject FigurePeriod period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit) {
        var query = new FindExclusions(
                period.query(definition(key), asked.position(asOf, "asOf"), occasions),
                after,
                Math.max(1, Math.min(limit, Page.MAX_LIMIT)));
        var excluded = queries.query(query, FindExclusions.Exclusions.class).join();
        return new Page<>(
                excluded.items().stream().map(ExcludedAnswer::of).toList(),
                excluded.next() == null ? null : String.valueOf(excluded.next()));
    }

    private FigureDefinition definition(String key) {
        return catalogue().stream()
                .filter(figure -> figure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("figures.problem.unknown", key));
    }
}
