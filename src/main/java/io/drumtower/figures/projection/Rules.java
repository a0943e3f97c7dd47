package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FeedRule;
import io.drumtower.figures.FeedSignal;
import io.drumtower.figures.FigureRule;
import io.drumtower.figures.ReversalRule;
import io.drumtower.figures.ReversalRule.Reversal;
import java.util.List;
import org.springframework.stereotype.Component;

/** All that contexts say of their events. */
@Component
class Rules {

    private final List<FigureRule> figures;
    private final List<FeedRule> feeds;
    private final List<ReversalRule> reversals;

    Rules(List<FigureRule> figures, List<FeedRule> feeds, List<ReversalRule> reversals) {
        this.figures = List.copyOf(figures);
        this.feeds = List.copyOf(feeds);
        this.reversals = List.copyOf(reversals);
    }

    List<FigureRule> figures() {
        return figures;
    }

    List<Contribution> contributions(Object event) {
        return figures.stream()
                .flatMap(rule -> rule.contributions(event).stream())
                .toList();
    }

    boolean concern(Object event) {
        return figures.stream().anyMatch(rule -> rule.concerns(event));
    }

    /** Only those to one figure. */
    List<Contribution> contributions(String figure, Object event) {
        return figures.stream()
                .filter(rule -> rule.figures().contains(figure))
                .flatMap(rule -> rule.contributions(event).stream())
                .filter(one -> one.figure().equals(figure))
                .toList();
    }

    List<FeedSignal> signals(Object event) {
        return feeds.stream().flatMap(rule -> rule.signal(event).stream()).toList();
    }

    List<Reversal> reversals(Object event) {
        return reversals.stream().flatMap(rule -> rule.reversal(event).stream()).toList();
    }
}
