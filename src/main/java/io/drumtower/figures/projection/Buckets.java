package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums by minute, or by second, of one site: what a maximum is taken over. */
final class Buckets {

    record BucketKey(String figure, Instant halfHour, String site, Instant minute) {}

    /** The sum of one minute, or the sums of its seconds. */
    static final class Sum {

        private static final int SECONDS = 60;

        private long minute;
        private int @Nullable [] bySecond;

        void add(long delta, @Nullable Map<Integer, Integer> seconds) {
            if (seconds == null) {
                minute += delta;
            } else {
                var sums = bySecond == null ? new int[SECONDS] : bySecond;
                seconds.forEach((second, count) -> sums[second] += count);
                bySecond = sums;
            }
        }

        void addStored(long peak, Integer @Nullable [] seconds) {
            if (seconds == null) {
                minute += peak;
            } else {
                var sums = bySecond == null ? new int[SECONDS] : bySecond;
                for (var second = 0; second < SECONDS; second++) {
                    sums[second] += seconds[second];
                }
                bySecond = sums;
            }
        }

        long peak() {
            return bySecond == null ? minute : bySecond[peakSecond()];
        }

        /** The earliest on a tie. */
        Instant peakAt(Instant start) {
            return bySecond == null ? start : start.plusSeconds(peakSecond());
        }

        int @Nullable [] bySecond() {
            return bySecond;
        }

        private int peakSecond() {
            var peak = 0;
            for (var second = 1; bySecond != null && second < SECONDS; second++) {
                peak = bySecond[second] > bySecond[peak] ? second : peak;
            }
            return peak;
        }
    }

    private final Map<BucketKey, Sum> sums = new HashMap<>();

    void add(String figure, Instant halfHour, String site, Contribution.Bucket bucket, long delta) {
        sums.computeIfAbsent(new BucketKey(figure, halfHour, site, bucket.minute()), key -> new Sum())
                .add(delta, bucket.bySecond());
    }

    Map<BucketKey, Sum> sums() {
        return sums;
    }
}
