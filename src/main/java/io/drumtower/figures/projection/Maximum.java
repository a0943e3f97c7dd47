package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureValue;
import io.drumtower.figures.projection.Buckets.BucketKey;
import io.drumtower.figures.projection.Buckets.Sum;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The largest bucket of the contributions that stand: a maximum of sums, made from the events. */
final class Maximum {

    private static final Comparator<FigureValue> LARGEST_THEN_EARLIEST = Comparator.comparingLong(FigureValue::value)
            .reversed()
            .thenComparing(value -> Objects.requireNonNull(value.at()))
            .thenComparing(value -> Objects.requireNonNull(value.site()));

    private final Buckets buckets = new Buckets();

    void add(Contribution contribution) {
        buckets.add(contribution);
    }

    Optional<FigureValue> value() {
        return buckets.sums().entrySet().stream().map(Maximum::value).min(LARGEST_THEN_EARLIEST);
    }

    private static FigureValue value(Map.Entry<BucketKey, Sum> bucket) {
        var minute = bucket.getKey().minute();
        var sum = bucket.getValue();
        return new FigureValue(sum.peak(), sum.peakAt(minute), bucket.getKey().site());
    }
}
