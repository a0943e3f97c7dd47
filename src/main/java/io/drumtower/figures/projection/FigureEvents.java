package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindEvents;
import io.drumtower.figures.FindEvents.FigureEvent;
import io.drumtower.figures.FindExclusions;
import io.drumtower.figures.FindExclusions.ExcludedEvent;
import io.drumtower.figures.FindExclusions.Exclusions;
import io.drumtower.figures.FindExclusions.Reason;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.Formula;
import io.drumtower.figures.GetContributing;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** The events behind single figures, and those that no longer count. */
@Component
class FigureEvents {

    private final Catalogue catalogue;
    private final Behind behind;
    private final Figures figures;

    FigureEvents(Catalogue catalogue, Behind behind, Figures figures) {
        this.catalogue = catalogue;
        this.behind = behind;
        this.figures = figures;
    }

    @QueryHandler
    FindEvents.Events handle(FindEvents query) {
        var items = items(query.figure(), query.after(), query.limit() + 1);
        var more = items.size() > query.limit();
        var page = more ? items.subList(0, query.limit()) : items;
        return new FindEvents.Events(
                List.copyOf(page), more ? page.get(page.size() - 1).position() : null);
    }

    /** By position, from behind {@code after}, at most {@code most}. */
    private List<FigureEvent> items(FindFigure query, long after, int most) {
        var definition = catalogue.get(query.figure());
        if (definition.formula() != null) {
            return ofFormula(Formula.of(definition.formula()), query, after, most);
        }
        if (definition.opening() != null) {
            return ofLevel(definition, query, after, most);
        }
        var zeroBy = definition.zeroBy();
        if (zeroBy == null) {
            return own(query, after, most);
        }
        var value = figures.reckoning(query).figure(query).value();
        return value != null && value == 0 // and so it is by the nil reports, none of which adds
                ? merged(
                        Stream.concat(own(query, after, most).stream(), items(query.of(zeroBy), after, most).stream()),
                        most)
                : own(query, after, most);
    }

    /** An event that contributes several times stands once. */
    private List<FigureEvent> own(FindFigure query, long after, int most) {
        var share = Shares.of(catalogue.get(query.figure()), query, figures.reckoning(query));
        var page = new EventsOfPage(most, share.showsAll());
        behind.read(catalogue.reach(query), share.needsAll() ? 0 : after, (event, one) -> {
            var delta = share.of(event, one);
            return event.position() <= after || !share.isBehind(one) || page.add(item(event, one, delta));
        });
        return page.items();
    }

    /** What there was at first, and all that came since. */
    private List<FigureEvent> ofLevel(FigureDefinition level, FindFigure query, long after, int most) {
        var opening = figures.reckoning(query).opening(level, query);
        if (opening == null) {
            return List.of();
        }
        var first = own(query.of(String.valueOf(level.opening())).from(Instant.EPOCH), after, most);
        var since = own(query.from(opening.statement().at()), after, most);
        return merged(Stream.concat(first.stream().filter(one -> one.delta() != 0), since.stream()), most);
    }

    /** Those of all terms. Of a share the first term adds. */
    private List<FigureEvent> ofFormula(Formula formula, FindFigure query, long after, int most) {
        var first = formula.terms().get(0).figure();
        return merged(
                formula.terms().stream().flatMap(term -> {
                    var adds = !formula.share() || term.figure().equals(first);
                    return items(query.of(term.figure()), after, most).stream()
                            .map(one -> EventsOfPage.with(one, adds ? term.sign() * one.delta() : 0));
                }),
                most);
    }

    private static List<FigureEvent> merged(Stream<FigureEvent> events, int most) {
        var byPosition = new TreeMap<Long, FigureEvent>();
        events.forEach(one -> byPosition.merge(one.position(), one, EventsOfPage::together));
        return byPosition.values().stream().limit(most).toList();
    }

    @QueryHandler
    Exclusions handle(FindExclusions query) {
        var figure = query.figure();
        catalogue.get(figure.figure()); // or it is unknown
        var reversed = behind.reversed(figure);
        var items = new ArrayList<ExcludedEvent>();
        behind.readExcluded(figure, query.after(), (event, one) -> {
            var item = item(event, one, one.delta());
            items.add(
                    Contribution.TAKEN_BACK.equals(one.cause())
                            ? new ExcludedEvent(item, Reason.TAKEN_BACK, event.position())
                            : new ExcludedEvent(
                                    item, Reason.WITHDRAWN, reversed.getOrDefault(String.valueOf(one.cause()), 0L)));
            return items.size() <= query.limit();
        });
        var more = items.size() > query.limit();
        var page = more ? items.subList(0, query.limit()) : items;
        return new Exclusions(
                List.copyOf(page), more ? page.get(page.size() - 1).excluded().position() : null);
    }

    @QueryHandler
    Recorded handle(GetContributing query) {
        return behind.contributing(query.position())
                .orElseThrow(() -> Refused.notFound("figures.problem.no-such-event", query.position()));
    }

    private static FigureEvent item(Recorded event, Contribution one, long delta) {
        return new FigureEvent(
                event.position(), event.id(), event.recordedAt(), one.occurredAt(), delta, event.event());
    }
}
