package io.drumtower.figures.projection;

import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.projection.Statements.Standing;
import java.util.List;

/** What figures are made of, as it stands at one position of the log. */
interface Ground {

    long position();

    /** Contributions added up; without a number where nothing was measured. */
    Figure sum(FindFigure query);

    /** Contributions added in their buckets, of which the largest is taken. */
    Figure maximum(FindFigure query);

    /** The values that stand; of a maximum and a newest value at least the one that is taken. */
    List<Standing> standing(FindFigure query);

    /** No number: how many events contributed, and when the newest was recorded. */
    Figure events(FindFigure query);
}
