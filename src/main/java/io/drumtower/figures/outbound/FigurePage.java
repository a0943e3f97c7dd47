package io.drumtower.figures.outbound;

import static java.util.stream.Collectors.toMap;

import io.drumtower.figures.Aggregation;
import io.drumtower.figures.Cut;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindEvents;
import io.drumtower.figures.FindExclusions;
import io.drumtower.figures.FindExclusions.ExcludedEvent;
import io.drumtower.figures.FindExclusions.Exclusion;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigures;
import io.drumtower.figures.FindLedger;
import io.drumtower.figures.FindParts;
import io.drumtower.figures.NamedPeriods;
import io.drumtower.figures.NamedPeriods.NamedPeriod;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Completeness;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Texts;
import jakarta.annotation.security.RolesAllowed;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One number, opened: what it means, what it is made of, and every event behind it. */
@Controller
class FigurePage {

    private static final int EVENTS = 50;

    private final QueryGateway queries;
    private final NamedPeriods occasions;
    private final Completeness completeness;
    private final Asked asked;
    private final MessageSource texts;

    FigurePage(
            QueryGateway queries, NamedPeriods occasions, Completeness completeness, Asked asked, MessageSource texts) {
        this.queries = queries;
        this.occasions = occasions;
        this.completeness = completeness;
        this.asked = asked;
        this.texts = texts;
    }

    @GetMapping("/figures/{key}")
    @RolesAllowed({"DUTY", "SUPERVISOR", "OPERATIONS", "EDITOR", "AUTHOR", "CLEARER"})
    ModelAndView show(
            @PathVariable String key,
            FigurePeriod period,
            @RequestParam(name = "asOf", required = false) @Nullable String typed,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "false") boolean excluded,
            Locale language) {
        var words = Words.in(language, texts, queries);
        var asOf = asked.position(typed, "asOf");
        if (!words.figures().containsKey(key)) {
            throw Refused.notFound("figures.problem.unknown", key);
        }
        var query = period.query(words.definition(key), asOf, occasions);
        var figure = queries.query(query, FindFigure.Figure.class).join();
        var list = excluded ? exclusions(query, after, words) : events(query, after, words);
        return new ModelAndView("figures/figure")
                .addObject("figure", OpenedFigure.of(query, figure, words))
                .addObject("siblings", siblings(query, words))
                .addObject("parts", parts(query, words))
                .addObject("occasions", occasions(query, words))
                .addObject("excluded", excluded)
                .addObject("part", figure.isThere() && words.definition(key).partOf() != null)
                .addObject("largest", words.definition(key).aggregation().isLargest())
                .addObject(
                        "exclusions",
                        figure.exclusions().stream()
                                .mapToLong(Exclusion::events)
                                .sum())
                .addObject("events", list.rows())
                .addObject(
                        "about",
                        list.rows().stream().anyMatch(row -> !row.about().isEmpty()))
                .addObject("after", after)
                .addObject("next", list.next() == null ? null : here("after", list.next()))
                .addObject("first", here("after", null))
                .addObject("asOf", asOf)
                .addObject("complete", completeness.isComplete());
    }

    private record Listed(List<EventRow> rows, @Nullable Long next) {}

    private Listed events(FindFigure query, long after, Words words) {
        var found = queries.query(new FindEvents(query, after, EVENTS), FindEvents.Events.class)
                .join();
        return new Listed(EventRow.of(found.items(), words.definition(query.figure()), words), found.next());
    }

    private Listed exclusions(FindFigure query, long after, Words words) {
        var found = queries.query(new FindExclusions(query, after, EVENTS), FindExclusions.Exclusions.class)
                .join();
        var events = found.items().stream().map(ExcludedEvent::excluded).toList();
        return new Listed(EventRow.of(events, words.definition(query.figure()), words), found.next());
    }

    private static String here(String parameter, @Nullable Long value) {
        var here = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam(parameter);
        var uri = (value == null ? here : here.queryParam(parameter, value)).build();
        return uri.getPath() + "?" + uri.getQuery();
    }

    /** The figures of the same family, such as attacks of another disposition, in the same period. */
    private List<OpenedFigure> siblings(FindFigure query, Words words) {
        var family = query.figure().substring(0, query.figure().indexOf('.') + 1);
        var cut = words.definition(query.figure()).cut();
        var keys = words.figures().values().stream()
                .filter(figure -> figure.key().startsWith(family) && figure.cut() == cut)
                .map(FigureDefinition::key)
                .filter(key -> !key.equals(query.figure()))
                .sorted()
                .toList();
        return queries.query(new FindFigures(keys, query), FindFigures.Figures.class).join().figures().stream()
                .map(one -> OpenedFigure.of(query.of(one.key()), one, words))
                .toList();
    }

    private List<PartRow> parts(FindFigure query, Words words) {
        if (words.definition(query.figure()).aggregation() != Aggregation.SUM || query.asOf() != null) {
            return List.of();
        }
        var names = queries.query(new FindLedger(List.of()), FindLedger.Ledger.class).join().feeds().stream()
                .collect(toMap(FindLedger.Feed::id, FindLedger.Feed::name));
        return queries.query(new FindParts(query), FindParts.Parts.class).join().parts().stream()
                .filter(part -> !part.site().isEmpty() || !part.source().isEmpty())
                .map(part -> new PartRow(
                        part.site(), names.getOrDefault(part.source(), part.source()), Texts.number(part.value())))
                .toList();
    }

    /** What of a year was in an occasion, which the report tells by itself. */
    private List<OccasionRow> occasions(FindFigure query, Words words) {
        var definition = words.definition(query.figure());
        if (query.wholeYear() == null || definition.cut() == Cut.DAY) {
            return List.of();
        }
        return occasions.within(query.from(), query.to()).stream()
                .map(one -> {
                    var cut = within(query, one, definition);
                    var figure = queries.query(cut, FindFigure.Figure.class).join();
                    return new OccasionRow(one.name(), OpenedFigure.of(cut, figure, words));
                })
                .toList();
    }

    private static FindFigure within(FindFigure query, NamedPeriod occasion, FigureDefinition definition) {
        var from = occasion.from().isBefore(query.from()) ? query.from() : occasion.from();
        var to = occasion.to().isAfter(query.to()) ? query.to() : occasion.to();
        var sites = query.sites().isEmpty() ? occasion.sites() : query.sites();
        return new FindFigure(
                query.figure(),
                from,
                to,
                definition.cut() == Cut.OCCASION ? List.of(occasion.id()) : sites,
                query.asOf());
    }

    record OccasionRow(String name, OpenedFigure figure) {}

    record PartRow(String site, String source, String value) {}
}
