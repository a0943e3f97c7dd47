package io.drumtower.duty;

import io.drumtower.figures.FigureValue;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a slot as somebody saw them; each is null when there was no number.
 *
 * @param blocked attacks that were stopped
 * @param challenged attacks that were asked to prove themselves
 * @param detected attacks that were only seen
 * @param unknown attacks of which nothing else is known
 * @param peakPerMinute page views of the largest minute
 * @param peakMinute start of that minute
 */
public record SlotFigures(
        @Nullable Long blocked,
        @Nullable Long challenged,
        @Nullable Long detected,
        @Nullable Long unknown,
        @Nullable Long pageViews,
        @Nullable Long requests,
        @Nullable Long peakPerMinute,
        @Nullable Instant peakMinute) {

    public static SlotFigures of(Map<String, FigureValue> values) {
        var peak = values.get("traffic.peak-per-minute");
        return new SlotFigures(
                value(values, "attacks.blocked"),
                value(values, "attacks.challenged"),
                value(values, "attacks.detected"),
                value(values, "attacks.unknown"),
                value(values, "traffic.page-views"),
                value(values, "traffic.requests"),
                peak == null ? null : (Long) peak.value(),
                peak == null ? null : peak.at());
    }

    /** No attack at all, or no visit: a zero that somebody must have looked at. */
    public boolean haveZero() {
        var attacks = Stream.of(blocked, challenged, detected, unknown)
                .filter(Objects::nonNull)
                .toList();
        var noAttack = !attacks.isEmpty() && attacks.stream().allMatch(count -> count == 0);
        return noAttack || (pageViews != null && pageViews == 0);
    }

    private static @Nullable Long value(Map<String, FigureValue> values, String figure) {
        var value = values.get(figure);
        return value == null ? null : value.value();
    }
}
