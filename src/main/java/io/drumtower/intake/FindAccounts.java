package io.drumtower.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks what came and where it went, by half hour of receipt.
 *
 * @param source null is all
 * @param from inclusive
 * @param to exclusive
 */
public record FindAccounts(@Nullable String source, Instant from, Instant to) {

    public record Accounts(List<HalfHourAccount> accounts) {}

    /** What one source sent in one half hour, the newest first. */
    public record HalfHourAccount(String source, Instant halfHour, Numbers numbers) {}

    /**
     * {@code received = counted + duplicates + simulated + ignored + rejected}, always.
     *
     * @param missing what senders say that they left out; beside the sum
     */
    public record Numbers(
            long received, long counted, long duplicates, long simulated, long ignored, long rejected, long missing) {

        public static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0, 0);

        public Numbers plus(Numbers more) {
            return new Numbers(
                    received + more.received,
                    counted + more.counted,
                    duplicates + more.duplicates,
                    simulated + more.simulated,
                    ignored + more.ignored,
                    rejected + more.rejected,
                    missing + more.missing);
        }

        /** 0, or something is lost. */
        public long difference() {
            return received - counted - duplicates - simulated - ignored - rejected;
        }
    }
}
