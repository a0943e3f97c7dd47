package io.drumtower.intake.inbound;

import io.drumtower.kernel.Refused;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often a source may send. A source that sends more is told when to come back; nothing was recorded. */
@Component
class Rate {

    private final long perSecond;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param perSecond deliveries of one source a second; twice as many at once */
    Rate(@Value("${drumtower.intake.deliveries-per-second:200}") long perSecond) {
        this.perSecond = perSecond;
    }

    /** @param source is registered, so that the buckets are bounded */
    void take(String source) {
        var bucket = buckets.computeIfAbsent(
                source,
                id -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(2 * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var left = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw Refused.tooSoon(left, "intake.problem.too-often", 1 + left.toSeconds());
        }
    }
}
