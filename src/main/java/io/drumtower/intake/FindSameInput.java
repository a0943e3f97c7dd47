package io.drumtower.intake;

import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import java.util.List;

/**
 * Asks for the deliveries of the same bytes that count something.
 *
 * @param sha256 of the whole delivery, in hex
 */
public record FindSameInput(String sha256) {

    /** @param receipts the oldest first, ten at most */
    public record Same(List<DeliveryReceipt> receipts) {}
}
