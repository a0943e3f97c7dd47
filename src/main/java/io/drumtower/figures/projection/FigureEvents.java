package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FindEvents;
import io.drumtower.figures.FindEvents.FigureEvent;
import io.drumtower.figures.FindExclusions;
import io.drumtower.figures.FindExclusions.ExcludedEvent;
import io.drumtower.figures.FindExclusions.Exclusions;
import io.drumtower.figures.FindExclusions.Reason;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.Formula;
import io.drumtower.kernel.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** The events behind single figures, and those that no longer count. */
@Component
class FigureEvents {

    private final Catalogue catalogue;
    private final Behind behind;
    private final Figures figures;
    private final StatedValues stated;

    FigureEvents(Catalogue catalogue, Behind behind, Figures figures, StatedValues stated) {
        this.catalogue = catalogue;
        this.behind = behind;
        this.figures = figures;
        this.stated = stated;
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
        var zeroBy = definition.zeroBy();
        if (zeroBy != null && behind.ranges(query, 0).isEmpty()) {
            var isZero = figures.handle(query).isThere();
            return isZero ? items(query.of(zeroBy), after, most) : List.of(); // the nil reports, none of which adds
        }
        var share = Shares.of(definition, query, figures, stated);
        var items = new ArrayList<FigureEvent>();
        behind.read(catalogue.reach(query), share.needsAll() ? 0 : after, (event, one) -> {
            var delta = share.of(event, one);
            if (event.position() > after && (delta != 0 || share.showsAll())) {
                items.add(item(event, one, delta));
            }
            return items.size() < most;
        });
        return items;
    }

    /** Those of all terms; an event that adds to several stands once. Of a share the first term adds. */
    private List<FigureEvent> ofFormula(Formula formula, FindFigure query, long after, int most) {
        var byPosition = new TreeMap<Long, FigureEvent>();
        var first = formula.terms().get(0).figure();
        for (var term : formula.terms()) {
            var adds = !formula.share() || term.figure().equals(first);
            for (var one : items(query.of(term.figure()), after, most)) {
                var own = with(one, adds ? term.sign() * one.delta() : 0);
                byPosition.merge(one.position(), own, (known, more) -> with(known, known.delta() + more.delta()));
            }
        }
        return byPosition.values().stream().limit(most).toList();
    }

    @QueryHandler
    Exclusions handle(FindExclusions query) {
        var figure = query.figure();
        catalogue.get(figure.figure()); // or it is unknown
        var reversed = Behind.reversed(behind.ranges(figure, 0));
        var items = new ArrayList<ExcludedEvent>();
        behind.readReversed(figure, query.after(), (event, one) -> {
            var at = reversed.getOrDefault(String.valueOf(one.cause()), 0L);
            items.add(new ExcludedEvent(item(event, one, one.delta()), Reason.WITHDRAWN, at));
            return items.size() <= query.limit();
        });
        var more = items.size() > query.limit();
        var page = more ? items.subList(0, query.limit()) : items;
        return new Exclusions(
                List.copyOf(page), more ? page.get(page.size() - 1).excluded().position() : null);
    }

    private static FigureEvent item(Recorded event, Contribution one, long delta) {
        return new FigureEvent(
                event.position(), event.id(), event.recordedAt(), one.occurredAt(), delta, event.event());
    }

    private static FigureEvent with(FigureEvent one, long delta) {
        return new FigureEvent(one.position(), one.id(), one.recordedAt(), one.occurredAt(), delta, one.event());
    }
}
