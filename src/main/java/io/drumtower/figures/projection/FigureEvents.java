package io.drumtower.figures.projection;

import static io.drumtower.figures.Aggregation.SUM;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FindEvents;
import io.drumtower.figures.FindEvents.FigureEvent;
import io.drumtower.figures.FindExclusions;
import io.drumtower.figures.FindExclusions.ExcludedEvent;
import io.drumtower.figures.FindExclusions.Exclusions;
import io.drumtower.figures.FindExclusions.Reason;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.kernel.Recorded;
import java.util.ArrayList;
import java.util.List;
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
        var figure = query.figure();
        var peak = catalogue.get(figure.figure()).aggregation() == SUM ? null : figures.handle(figure);
        var items = new ArrayList<FigureEvent>();
        behind.read(figure, query.after(), (event, one) -> {
            var delta = peak == null ? one.delta() : share(one, peak);
            if (delta != 0) {
                items.add(item(event, one, delta));
            }
            return items.size() <= query.limit();
        });
        var more = items.size() > query.limit();
        var page = more ? items.subList(0, query.limit()) : items;
        return new FindEvents.Events(
                List.copyOf(page), more ? page.get(page.size() - 1).position() : null);
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

    /** What a contribution adds to the bucket of the maximum. */
    private static long share(Contribution one, Figure peak) {
        var bucket = one.bucket();
        var at = peak.at();
        if (bucket == null
                || at == null
                || !one.dimensions().getOrDefault("site", "").equals(peak.site())) {
            return 0;
        }
        var second = at.getEpochSecond() - bucket.minute().getEpochSecond();
        if (second < 0 || second >= 60) {
            return 0;
        }
        return bucket.bySecond() == null ? one.delta() : bucket.bySecond().getOrDefault((int) second, 0);
    }
}
