package io.drumtower.duty.projection;

import io.drumtower.duty.NilReportEvent.NilReported;
import io.drumtower.duty.ReportedNil;
import io.drumtower.figures.Contribution;
import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.FigureRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Over which time somebody said for the office that there was nothing: only there is a nothing the number 0. */
@Component
class NilFigures implements FigureRule {

    @Override
    public Set<String> figures() {
        return Stream.of(ReportedNil.values()).map(ReportedNil::figure).collect(Collectors.toSet());
    }

    @Override
    public List<Contribution> contributions(Object event) {
        return event instanceof NilReported nil && nil.occasion() == null
                ? ReportedNil.find(nil.kind()).map(kind -> cover(kind, nil)).stream()
                        .toList()
                : List.of();
    }

    private static Contribution cover(ReportedNil kind, NilReported nil) {
        var stretch = new Stated("", nil.to().getEpochSecond(), "");
        return Contribution.state(kind.figure(), nil.from(), Map.of(), stretch, null);
    }
}
