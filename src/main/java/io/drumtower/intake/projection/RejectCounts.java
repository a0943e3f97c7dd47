package io.drumtower.intake.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureRule;
import io.drumtower.intake.IntakeEvent.IntakeReceived;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rejected records have no time: they belong to the half hour in which they were received. */
@Component
class RejectCounts implements FigureRule {

    private static final String REJECTED = "intake.rejected";

    @Override
    public Set<String> figures() {
        return Set.of(REJECTED);
    }

    @Override
    public List<Contribution> contributions(Object event) {
        return event instanceof IntakeReceived one && one.rejected() > 0
                ? List.of(Contribution.add(
                        REJECTED,
                        one.receivedAt(),
                        Map.of("site", one.site(), "source", one.source()),
                        one.rejected(),
                        one.delivery()))
                : List.of();
    }
}
