package io.drumtower.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for all figures of a year, in the order of the catalogue; without exclusions.
 *
 * @param asOf position up to which events are taken; null is all
 */
public record FindYear(int year, @Nullable Long asOf) {

    public record Year(long position, List<FindFigure.Figure> figures) {}
}
