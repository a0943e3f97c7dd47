package io.drumtower.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.Contribution.Stated;
import io.drumtower.kernel.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What figures add up to, by day; what was taken back as often as it was added does not stand. */
public final class Standing {

    /** @param stated of figures that are made of values; else null */
    private record Share(
            String figure, LocalDate day, @Nullable Stated stated) {}

    private final Map<Share, Long> sums = new HashMap<>();

    /** By a rule, over a whole history. */
    public static Standing of(FigureRule rule, List<?> history) {
        var standing = new Standing();
        for (var event : history) {
            for (var one : rule.contributions(event)) {
                assertThat(rule.figures()).contains(one.figure());
                standing.add(one.figure(), one.occurredAt(), one.delta(), one.stated());
            }
        }
        return standing;
    }

    public void add(String figure, Instant at, long delta) {
        add(figure, at, delta, null);
    }

    public void add(String figure, Instant at, long delta, @Nullable Stated stated) {
        sums.merge(new Share(figure, BusinessDay.of(at), stated), delta, Long::sum);
    }

    public Map<?, Long> sums() {
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
