package io.drumtower.figures;

import org.jspecify.annotations.Nullable;

/**
 * What a figure is: an entry of the catalogue.
 *
 * @param key for example {@code attacks.blocked}
 * @param rounding the rule of {@link Rounding} by which the report prints it; null is exact
 * @param countingRule the version of the counting rule (口径)
 * @param ofOccasions whether an event adds to it once an occasion, which then stands for a site; else it has half hours
 * @param basis law and article; null without one
 * @param countsRecords whether its sum is a number of records that were sent, so that late ones can be told by it
 * @param section of the annual report; null where it is not printed
 */
public record FigureDefinition(
        String key,
        Text name,
        Text unit,
        Text definition,
        Aggregation aggregation,
        @Nullable String rounding,
        String countingRule,
        boolean countsRecords,
        boolean ofOccasions,
        @Nullable String basis,
        @Nullable String section) {

    /** As the report prints it. */
    public String print(long value) {
        return Rounding.of(rounding).print(value);
    }

    /** The same words in both languages. */
    public record Text(String zh, String en) {}
}
