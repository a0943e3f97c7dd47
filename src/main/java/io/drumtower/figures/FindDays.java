package io.drumtower.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks which days there are numbers of.
 *
 * @param day whose neighbours are asked for; null is the newest
 * @param today no later day is the newest while there is another: a record may bear a wrong year
 * @param figures a day counts when one of these has a number in it
 */
public record FindDays(@Nullable LocalDate day, LocalDate today, List<String> figures) {

    /**
     * @param newest null when there is no number at all
     * @param before the nearest earlier day with a number
     * @param after the nearest later one
     */
    public record Days(
            @Nullable LocalDate newest,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {}
}
