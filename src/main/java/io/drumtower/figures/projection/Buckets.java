package io.drumtower.figures.projection;

import io.drumtower.figures.Contribution;
import io.drumtower.kernel.HalfHour;
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
        private long events;

        /** @param sign 1, or -1 to take back */
        void add(long delta, @Nullable Map<Integer, Integer> seconds, int sign) {
            events += sign;
            if (seconds == null) {
                minute += sign * delta;
            } else {
                var sums = bySecond == null ? new int[SECONDS] : bySecond;
                seconds.forEach((second, count) -> sums[second] += sign * count);
                bySecond = sums;
            }
        }

        void addStored(long peak, Integer @Nullable [] seconds, long storedEvents) {
            events += storedEvents;
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

        long events() {
            return events;
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

    /** Nothing when it has no bucket. */
    void add(Contribution one) {
        add(one, 1);
    }

    void takeBack(Contribution one) {
        add(one, -1);
    }

    private void add(Contribution one, int sign) {
        var bucket = one.bucket();
        if (bucket != null) {
            var key = new BucketKey(
                    one.figure(),
                    HalfHour.of(one.occurredAt()),
                    one.dimensions().getOrDefault("site", ""),
                    bucket.minute());
            sums.computeIfAbsent(key, first -> new Sum()).add(one.delta(), bucket.bySecond(), sign);
        }
    }

    Map<BucketKey, Sum> sums() {
        return sums;
    }
}
