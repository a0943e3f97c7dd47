package io.drumtower.intake.command;

import static io.drumtower.intake.command.DeliveryRule.ALREADY_WITHDRAWN;
import static io.drumtower.intake.command.DeliveryRule.NOTE_EXPECTED;

import io.drumtower.intake.DeliveryEvent;
import io.drumtower.intake.DeliveryEvent.DeliveryWithdrawn;
import io.drumtower.intake.DeliveryEvent.WithdrawalReason;
import io.drumtower.intake.command.DeliveryCommand.WithdrawDelivery;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a delivery counts: the decisions about it, as pure functions.
 *
 * @param reason null while it counts
 */
record Standing(@Nullable WithdrawalReason reason, @Nullable String note) {

    static final Standing COUNTS = new Standing(null, null);

    /** Empty when it is withdrawn for that reason already. */
    Optional<DeliveryEvent> decide(DeliveryCommand command) {
        var withdraw = (WithdrawDelivery) command;
        if (reason == null) {
            return Optional.of(withdrawn(withdraw));
        }
        if (reason != withdraw.reason() || !Objects.equals(note, withdraw.note())) {
            throw ALREADY_WITHDRAWN.violation();
        }
        return Optional.empty();
    }

    private static DeliveryWithdrawn withdrawn(WithdrawDelivery withdraw) {
        if (withdraw.reason() == WithdrawalReason.OTHER && withdraw.note() == null) {
            throw NOTE_EXPECTED.violation();
        }
        return new DeliveryWithdrawn(
                withdraw.delivery(),
                withdraw.source(),
                withdraw.site(),
                withdraw.receivedAt(),
                withdraw.reason(),
                withdraw.note(),
                withdraw.by(),
                withdraw.at());
    }

    Standing evolve(DeliveryEvent event) {
        return event instanceof DeliveryWithdrawn withdrawn ? new Standing(withdrawn.reason(), withdrawn.note()) : this;
    }
}
