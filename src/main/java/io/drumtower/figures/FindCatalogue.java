package io.drumtower.figures;

import java.util.List;

/** Asks for the definitions of all figures. */
public record FindCatalogue() {

    public record Definitions(List<FigureDefinition> figures) {}
}
