package io.drumtower.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the annual report prints a number: by a rule that the catalogue names. {@code ROUND 1 万} rounds half up to one
 * decimal of 万 (29.7万), {@code TRUNC 2 亿} cuts off behind two of 亿 (2.68亿), {@code MORE_THAN 10} tells the full tens
 * (10多), {@code PERCENT} adds the sign (54%), {@code YEAR} the word (2021年), {@code TENTHS} the point (2.3), {@code NAMES} prints what was counted, not how many. What is less than one 万 or 亿 is printed as it is, and so is all that has
 * no rule.
 *
 * @param by decimals of the unit, or the step of {@code MORE_THAN}
 * @param unit empty where none is printed
 */
public record Rounding(Way way, int by, String unit) {

    /** What is done with the rest. */
    public enum Way {
        EXACT,
        ROUND,
        TRUNC,
        MORE_THAN,
        PERCENT,
        YEAR,
        TENTHS,
        NAMES
    }

    private static final Pattern RULE = Pattern.compile(
            "(?<way>ROUND|TRUNC) (?<digits>[0-4]) (?<unit>[万亿])|MORE_THAN (?<step>10{1,4})|PERCENT|YEAR|TENTHS|NAMES");

    /**
     * @param rule null is exact
     * @throws IllegalArgumentException for a rule that nobody knows
     */
    public static Rounding of(@Nullable String rule) {
        if (rule == null) {
            return new Rounding(Way.EXACT, 0, "");
        }
        var parts = RULE.matcher(rule);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no rounding rule: " + rule);
        }
        if (parts.group("way") != null) {
            return new Rounding(
                    Way.valueOf(parts.group("way")), Integer.parseInt(parts.group("digits")), parts.group("unit"));
        }
        return parts.group("step") != null
                ? new Rounding(Way.MORE_THAN, Integer.parseInt(parts.group("step")), "")
                : new Rounding(Way.valueOf(rule), 0, "");
    }

    /** Without the figure's own unit, which follows it in the report. */
    public String print(long value) {
        return switch (way) {
            case EXACT, NAMES -> Long.toString(value);
            case YEAR -> value + "年";
            case TENTHS -> BigDecimal.valueOf(value, 1).toPlainString();
            case PERCENT -> value + "%";
            case MORE_THAN -> value > by && value % by != 0 ? value / by * by + "多" : Long.toString(value);
            case ROUND -> inUnits(value, RoundingMode.HALF_UP);
            case TRUNC -> inUnits(value, RoundingMode.DOWN);
        };
    }

    private String inUnits(long value, RoundingMode mode) {
        var one = BigDecimal.valueOf(unit.equals("万") ? 10_000 : 100_000_000);
        var number = BigDecimal.valueOf(value);
        if (number.abs().compareTo(one) < 0) {
            return Long.toString(value);
        }
        var units = number.divide(one).setScale(by, mode).stripTrailingZeros();
        return units.toPlainString() + unit;
    }
}
