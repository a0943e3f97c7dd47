package io.drumtower.intake.command;

import io.drumtower.intake.DeliveryEvent.WithdrawalReason;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a delivery. */
public sealed interface DeliveryCommand {

    String delivery();

    /** The stream of the decisions about a delivery; its parts are facts and stand in streams of their own. */
    @TargetAggregateIdentifier
    default String stream() {
        return stream(delivery());
    }

    static String stream(String delivery) {
        return "delivery/" + delivery;
    }

    /** Members as in the event {@code DeliveryWithdrawn}, taken from the receipt: there is one. */
    record WithdrawDelivery(
            String delivery,
            String source,
            String site,
            Instant receivedAt,
            WithdrawalReason reason,
            @Nullable String note,
            String by,
            Instant at)
            implements DeliveryCommand {}
}
