package io.drumtower.intake.inbound;

import io.drumtower.intake.DeliveryEvent.WithdrawalReason;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.intake.command.DeliveryCommand.WithdrawDelivery;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to withdraw a delivery.
 *
 * @param reason {@code wrong-file}, {@code test-scan} or {@code other}, in any case, with dashes or underscores
 * @param note at most 500 characters; required for {@code OTHER}
 */
record WithdrawalRequest(@Nullable String reason, @Nullable String note) {

    private static final int LONGEST_NOTE = 500;

    WithdrawDelivery command(DeliveryReceipt receipt, String by, Instant at) {
        return new WithdrawDelivery(
                receipt.delivery(), receipt.source(), receipt.site(), receipt.receivedAt(), require(), note(), by, at);
    }

    /** @throws Refused with 422 and the field that is wrong */
    WithdrawalReason require() {
        var chosen = Members.choiceOrNull(reason, WithdrawalReason.class, "reason");
        if (chosen == null) {
            throw Refused.invalid("intake.problem.reason-expected", "reason");
        }
        if (note() == null && chosen == WithdrawalReason.OTHER) {
            throw Refused.invalid("intake.rule.note-expected", "note");
        }
        return chosen;
    }

    /** Nothing written is none. */
    @Override
    public @Nullable String note() {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.length() > LONGEST_NOTE
                || note.chars().anyMatch(letter -> Character.isISOControl(letter) && !Character.isWhitespace(letter))) {
            throw Refused.invalid("intake.problem.note", "note", LONGEST_NOTE);
        }
        return note.strip();
    }
}
