package io.drumtower.figures;

import java.util.List;

/**
 * Asks for several figures of one period, without exclusions; answered in the order of {@code figures}.
 *
 * @param period and what else there is to ask by; its figure does not matter
 */
public record FindFigures(List<String> figures, FindFigure period) {

    public record Figures(List<FindFigure.Figure> figures) {}
}
