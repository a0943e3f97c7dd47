package io.drumtower.bench;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param floor what the machine gives without the program, measured in the same run; null where there is none
 * @param judged what is held against the bar: the value itself, or its share of the floor
 * @param bar null for what is only told
 * @param atMost whether the bar is the most, not the least
 */
record Measured(
        String part,
        String what,
        double value,
        String unit,
        @Nullable Double floor,
        double judged,
        @Nullable Double bar,
        boolean atMost) {

    static Measured told(String part, String what, double value, String unit) {
        return new Measured(part, what, value, unit, null, value, null, true);
    }

    static Measured atMost(String part, String what, double value, String unit, double bar) {
        return new Measured(part, what, value, unit, null, value, bar, true);
    }

    static Measured atLeast(String part, String what, double value, String unit, double bar) {
        return new Measured(part, what, value, unit, null, value, bar, false);
    }

    /** At least a share of its floor. */
    static Measured ofFloor(String part, String what, double value, String unit, double floor, double bar) {
        return new Measured(part, what, value, unit, floor, value / floor, bar, false);
    }

    boolean reached() {
        return bar == null || (atMost ? judged <= bar : judged >= bar);
    }

    String row() {
        var share = floor == null ? "" : String.format(ROOT, "%.0f %% of %s", 100 * judged, number(floor));
        var limit = bar == null
                ? ""
                : (atMost ? "<= " : ">= ")
                        + (floor == null ? number(bar) : String.format(ROOT, "%.0f %%", 100 * bar))
                        + (reached() ? "" : "  MISSED");
        return String.format(
                ROOT, "| %s | %-58s | %12s %-12s | %-20s | %s", part, what, number(value), unit, share, limit);
    }

    private static String number(double value) {
        return String.format(ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The value that 99 of 100 do not exceed. */
    static double p99(double... values) {
        return notExceededBy(0.99, values);
    }

    /** The value that 95 of 100 do not exceed. */
    static double p95(double... values) {
        return notExceededBy(0.95, values);
    }

    private static double notExceededBy(double share, double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
