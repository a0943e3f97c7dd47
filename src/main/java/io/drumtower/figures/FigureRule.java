package io.drumtower.figures;

import java.util.List;
import java.util.Set;

/** What a context's events add to figures: a pure function. */
public interface FigureRule {

    /** Keys of all figures that it can contribute to; each stands in the catalogue, or the program does not start. */
    Set<String> figures();

    /** Nothing for events of others. */
    List<Contribution> contributions(Object event);

    /** Whether it happened to what the rule counts, though perhaps no figure changed: such can be opened too. */
    default boolean concerns(Object event) {
        return !contributions(event).isEmpty();
    }
}
