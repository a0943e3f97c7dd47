package io.drumtower.figures;

import io.drumtower.figures.FindExclusions.Exclusion;
import io.drumtower.kernel.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one figure.
 *
 * @param from on the half hour; of a figure that is kept by day, the start of a day; inclusive
 * @param to as {@code from}; exclusive
 * @param sites empty is all
 * @param asOf position up to which events are taken; null is all
 */
public record FindFigure(
        String figure,
        Instant from,
        Instant to,
        List<String> sites,
        @Nullable Long asOf) {

    /** The same for another figure. */
    public FindFigure of(String other) {
        return new FindFigure(other, from, to, sites, asOf);
    }

    /** The same from another time on. */
    public FindFigure from(Instant other) {
        return new FindFigure(figure, other, to, sites, asOf);
    }

    /** The year that the period is; null where it is no year. */
    public @Nullable Integer wholeYear() {
        var year = BusinessDay.of(from).getYear();
        return from.equals(BusinessDay.start(LocalDate.of(year, 1, 1)))
                        && to.equals(BusinessDay.start(LocalDate.of(year + 1, 1, 1)))
                ? year
                : null;
    }

    /**
     * @param value null when nothing measured it: that is no data, not the number 0; null too when it is a text
     * @param words names that go with the number, or the text; empty without any
     * @param at of a maximum or a newest value, its time
     * @param site of a maximum, its site
     * @param contributions how many events the value is made of
     * @param position up to which events are in it
     * @param lastChangeAt when the newest of them was recorded
     * @param exclusions how many events were counted in it and are no longer, by reason; reasons without any are left out
     */
    public record Figure(
            String key,
            @Nullable Long value,
            String words,
            @Nullable Instant at,
            @Nullable String site,
            long contributions,
            long position,
            @Nullable Instant lastChangeAt,
            List<Exclusion> exclusions) {

        /** No data. */
        public static Figure none(String key, long position) {
            return new Figure(key, null, "", null, null, 0, position, null, List.of());
        }

        public static Figure sum(
                String key, @Nullable Long value, long contributions, long position, @Nullable Instant lastChangeAt) {
            return new Figure(key, value, "", null, null, contributions, position, lastChangeAt, List.of());
        }

        public boolean isThere() {
            return value != null || !words.isEmpty();
        }

        public Figure without(List<Exclusion> excluded) {
            return new Figure(key, value, words, at, site, contributions, position, lastChangeAt, excluded);
        }
    }
}
