package io.drumtower.intake;

import io.drumtower.intake.DeliveryEvent.WithdrawalReason;
import io.drumtower.intake.IntakeEvent.Attacks;
import io.drumtower.intake.IntakeEvent.Reject;
import io.drumtower.kernel.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for receipts, the newest first.
 *
 * @param source null is all
 * @param before position before which the part starts; null is the newest
 */
public record FindReceipts(
        @Nullable String source, @Nullable Long before, int limit) {

    public record Receipts(Page<DeliveryReceipt> page) {}

    /**
     * All parts of one delivery together. Members as in the event {@code IntakeReceived}.
     *
     * @param interrupted its last part never came (中断)
     * @param position of its newest part
     * @param withdrawal null while it counts
     */
    public record DeliveryReceipt(
            String source,
            String site,
            String delivery,
            Instant receivedAt,
            long received,
            long counted,
            long duplicates,
            long simulated,
            long ignored,
            long rejectedCount,
            long missing,
            List<Reject> rejected,
            @Nullable Attacks attacks,
            long notUtf8,
            long bytes,
            int parts,
            boolean interrupted,
            @Nullable String sha256,
            long position,
            @Nullable Withdrawal withdrawal) {

        /** What came and where it went, the same number twice, always. */
        public long accounted() {
            return counted + duplicates + simulated + ignored + rejectedCount;
        }
    }

    /** The delivery counts no more. Members as in the event {@code DeliveryWithdrawn}. */
    public record Withdrawal(
            String delivery,
            WithdrawalReason reason,
            @Nullable String note,
            String by,
            Instant withdrawnAt) {}
}
