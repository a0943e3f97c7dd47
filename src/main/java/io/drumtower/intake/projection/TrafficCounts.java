package io.drumtower.intake.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.Contribution.Bucket;
import io.drumtower.figures.FigureRule;
import io.drumtower.intake.IntakeEvent.TrafficMeasured;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Requests and page views add up; peaks are made of the sums of one site's minutes and seconds, whichever source, file or
 * part brought them.
 */
@Component
class TrafficCounts implements FigureRule {

    @Override
    public Set<String> figures() {
        return Set.of(
                "traffic.page-views",
                "traffic.requests",
                "traffic.bots",
                "traffic.peak-per-minute",
                "traffic.peak-per-second");
    }

    @Override
    public List<Contribution> contributions(Object event) {
        if (!(event instanceof TrafficMeasured one)) {
            return List.of();
        }
        var cut = Map.of("site", one.site(), "source", one.source());
        var site = Map.of("site", one.site());
        var cause = one.delivery();
        return List.of(
                Contribution.add("traffic.page-views", one.minute(), cut, one.pageViews(), cause),
                Contribution.add("traffic.requests", one.minute(), cut, one.requests(), cause),
                Contribution.add("traffic.bots", one.minute(), cut, one.bots(), cause),
                Contribution.add(
                        "traffic.peak-per-minute",
                        one.minute(),
                        site,
                        one.requests(),
                        new Bucket(one.minute(), null),
                        cause),
                Contribution.add(
                        "traffic.peak-per-second",
                        one.minute(),
                        site,
                        one.requests(),
                        new Bucket(one.minute(), one.bySecond()),
                        cause));
    }
}
