package io.drumtower.intake.outbound;

import io.drumtower.intake.FindAccounts.Numbers;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.pages.Texts;

/** A receipt in a list. */
record ReceiptRow(String delivery, String at, String source, Numbers numbers, boolean interrupted, boolean withdrawn) {

    /** A row of what was rejected. */
    record RejectRow(String delivery, String received, String at, String reason) {}

    static ReceiptRow of(DeliveryReceipt one) {
        return new ReceiptRow(
                one.delivery(),
                Texts.moment(one.receivedAt()),
                one.source(),
                numbers(one),
                one.interrupted(),
                one.withdrawal() != null);
    }

    static Numbers numbers(DeliveryReceipt one) {
        return new Numbers(
                one.received(),
                one.counted(),
                one.duplicates(),
                one.simulated(),
                one.ignored(),
                one.rejectedCount(),
                one.missing());
    }
}
