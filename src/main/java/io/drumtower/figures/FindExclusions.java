package io.drumtower.figures;

import io.drumtower.figures.FindEvents.FigureEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the events that were counted in a figure and are no longer. Behind a maximum are all that it was taken over.
 *
 * @param after position behind which the part starts; 0 is the beginning
 */
public record FindExclusions(FindFigure figure, long after, int limit) {

    public record Exclusions(
            List<ExcludedEvent> items, @Nullable Long next) {}

    /**
     * @param excluded what it had added to the figure; of {@link Reason#TAKEN_BACK} the event that takes back, and what
     *     it takes
     * @param at position of the event that took it back
     */
    public record ExcludedEvent(FigureEvent excluded, Reason reason, long at) {}

    /** Why an event does not count. */
    public enum Reason {
        /** Its delivery was withdrawn. */
        WITHDRAWN,
        /** It takes back by itself what an earlier event had added: withdrawn, recategorised, corrected. */
        TAKEN_BACK
    }

    /** @param events how many there are */
    public record Exclusion(Reason reason, long events) {}
}
