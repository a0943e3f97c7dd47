package io.drumtower.publishing.inbound;

import io.drumtower.figures.FigureDefinition.Text;
import io.drumtower.figures.FindCatalogue;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import io.drumtower.publishing.Indicator;
import io.drumtower.publishing.inbound.IndicatorController.NewIndicator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of an indicator, in the unit of its figure, which may be left out: 7428 万条 are 74 280 000 条.
 *
 * @param value null where it is a text
 * @param text null where it is a number
 */
record Measured(@Nullable Long value, @Nullable String text, String unit) {

    private static final Pattern TYPED = Pattern.compile("(?<number>\\d{1,15}(\\.\\d{1,4})?)\\s*(?<times>[万亿]?)");

    private static final Map<String, Long> TIMES = Map.of("万", 10_000L, "亿", 100_000_000L);

    /** @throws Refused when it is none, or in another unit */
    static Measured of(Indicator indicator, NewIndicator told, QueryGateway queries) {
        var own = unit(indicator, queries);
        var typed = Members.lineOrNull(told.unit(), "unit");
        var unit = typed == null ? own.zh() : typed;
        if (indicator.isText()) {
            return new Measured(null, text(told.value()), unit);
        }
        var number = number(told.value());
        if (told.value() instanceof String text
                && !Character.isDigit(text.strip().charAt(text.strip().length() - 1))) {
            unit = own.zh(); // 7428万: of what is clear, and not once more by 万
        }
        if (indicator.isShare()) {
            if (told.of() != null && number.compareTo(BigDecimal.valueOf(told.of())) > 0) {
                throw Refused.invalid("publishing.problem.more-than-all", "value");
            }
            return new Measured(whole(number), null, unit);
        }
        var value = whole(number.multiply(BigDecimal.valueOf(times(unit, own))));
        if (own.zh().equals("%") && value > 100) {
            throw Refused.invalid("publishing.problem.percent", "value");
        }
        return new Measured(value, null, own.zh());
    }

    /** How many of the figure's own unit one of what was told is. */
    private static long times(String told, Text own) {
        if (told.equals(own.zh()) || told.equalsIgnoreCase(own.en())) {
            return 1;
        }
        return TIMES.entrySet().stream()
                .filter(one -> told.equals(one.getKey() + own.zh()) || told.equals(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> Refused.invalid("publishing.problem.unit", "unit", own.zh()));
    }

    private static Text unit(Indicator indicator, QueryGateway queries) {
        return queries.query(new FindCatalogue(), FindCatalogue.Definitions.class).join().figures().stream()
                .filter(one -> one.key().equals("indicators." + indicator.key()))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private static BigDecimal number(@Nullable Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new BigDecimal(number.toString());
        }
        var typed = value instanceof String text ? TYPED.matcher(text.strip()) : null;
        if (typed != null && typed.matches()) {
            var times = TIMES.getOrDefault(typed.group("times"), 1L);
            return new BigDecimal(typed.group("number")).multiply(BigDecimal.valueOf(times));
        }
        throw Refused.invalid("publishing.problem.whole-number", "value");
    }

    private static long whole(BigDecimal number) {
        if (number.signum() < 0
                || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(RegisterDesk.MOST)) > 0) {
            throw Refused.invalid("publishing.problem.whole-number", "value");
        }
        return number.longValueExact();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return Members.line(text, "value");
        }
        throw Refused.invalid("publishing.problem.text", "value");
    }
}
