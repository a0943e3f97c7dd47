package io.drumtower.intake.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureRule;
import io.drumtower.intake.IntakeEvent.AttackDefended;
import io.drumtower.intake.IntakeEvent.AttackObserved;
import io.drumtower.intake.IntakeEvent.Disposition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An attack adds one to the figure of its disposition. Only what is proven to be stopped is defended. */
@Component
class AttackCounts implements FigureRule {

    private static final String BLOCKED = "attacks.blocked";

    @Override
    public Set<String> figures() {
        return Set.of(BLOCKED, "attacks.challenged", "attacks.detected", "attacks.unknown");
    }

    @Override
    public List<Contribution> contributions(Object event) {
        if (event instanceof AttackDefended one) {
            return List.of(Contribution.add(
                    BLOCKED, one.occurredAt(), dimensions(one.site(), one.source()), 1, one.delivery()));
        }
        if (event instanceof AttackObserved one) {
            return List.of(Contribution.add(
                    figure(one.disposition()),
                    one.occurredAt(),
                    dimensions(one.site(), one.source()),
                    1,
                    one.delivery()));
        }
        return List.of();
    }

    private static String figure(Disposition disposition) {
        return "attacks." + disposition.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> dimensions(String site, String source) {
        return Map.of("site", site, "source", source);
    }
}
