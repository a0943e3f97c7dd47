package io.drumtower.figures;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.HalfHour;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is: an entry of the catalogue.
 *
 * @param key for example {@code attacks.blocked}
 * @param rounding the rule of {@link Rounding} by which the report prints it; null is exact
 * @param countingRule the version of the counting rule (口径)
 * @param cut the smallest stretch of time that it is kept for
 * @param manual whether somebody records it by hand (手工)
 * @param partOf key of the figure that it is a part of; null where it stands by itself
 * @param formula how it is reckoned, where it is; see {@link Formula}
 * @param opening key of the figure that tells what a level begins with, and when; null of all others
 * @param zeroBy key of the figure whose cover makes its nothing an honest 0; null where nothing does
 * @param basis law and article; null without one
 * @param countsRecords whether its sum is a number of records that were sent, so that late ones can be told by it
 * @param section of the annual report, by its mark there; null where it is not printed
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
        Cut cut,
        boolean manual,
        @Nullable String partOf,
        @Nullable String formula,
        @Nullable String opening,
        @Nullable String zeroBy,
        @Nullable String basis,
        @Nullable String section) {

    /**
     * As the report prints it.
     *
     * @param value null where it is a text
     * @param words names that go with it, or the text
     */
    public String print(@Nullable Long value, String words) {
        var rule = Rounding.of(rounding);
        return value == null || rule.way() == Rounding.Way.NAMES ? words : rule.print(value);
    }

    /** As a number in its unit: what is kept in tenths has a decimal. */
    public Number measured(long value) {
        return Rounding.of(rounding).way() == Rounding.Way.TENTHS ? BigDecimal.valueOf(value, 1) : (Number) value;
    }

    /** A number that is not written with a comma at each thousand, as it is written; null for all others. */
    public @Nullable String writtenAs(long value) {
        var rule = Rounding.of(rounding);
        return switch (rule.way()) {
            case YEAR -> Long.toString(value);
            case TENTHS -> rule.print(value);
            default -> null;
        };
    }

    /** Where the stretch of time begins that a contribution of this time is kept in. */
    public Instant keptAt(Instant occurredAt) {
        return cut == Cut.DAY ? BusinessDay.start(BusinessDay.of(occurredAt)) : HalfHour.of(occurredAt);
    }

    /** The same words in both languages. */
    public record Text(String zh, String en) {}
}
