package io.drumtower.intake;

import io.drumtower.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people decide about a delivery. This file is the contract; its JSON is kept forever. */
public sealed interface DeliveryEvent {

    /** The delivery's id, as its receipt names it. */
    String delivery();

    /** When it happened. The time of recording is event metadata. */
    Instant occurredAt();

    /**
     * The delivery counts no more. Its events stay and are shown as excluded; sent again, they are duplicates.
     *
     * @param site the source's site
     * @param receivedAt when the delivery came
     * @param note in a person's words; never null for {@link WithdrawalReason#OTHER}
     * @param by the account that withdrew it
     */
    @EventType("intake.delivery-withdrawn")
    record DeliveryWithdrawn(
            String delivery,
            String source,
            String site,
            Instant receivedAt,
            WithdrawalReason reason,
            @Nullable String note,
            String by,
            Instant occurredAt)
            implements DeliveryEvent {}

    /** Why a delivery is withdrawn. */
    enum WithdrawalReason {
        /** It is not what this source was to send. */
        WRONG_FILE,
        /** It comes from an authorised test. */
        TEST_SCAN,
        /** The note says why. */
        OTHER
    }
}
