package io.drumtower.intake.outbound;

import io.drumtower.intake.FindAccounts.Numbers;
import io.drumtower.intake.FindReceipts.DeliveryReceipt;
import io.drumtower.pages.Texts;

/** A receipt in a list. */
record ReceiptRow(
        String delivery,
        String at,
        String source,
        String name,
        Numbers numbers,
        boolean interrupted,
        boolean withdrawn) {

    /** A row of what was rejected. */
    record RejectRow(String delivery, String received, String at, String reason) {}

    /** @param name of the source */
    static ReceiptRow of(DeliveryReceipt one, String name) {
        return new ReceiptRow(
                one.delivery(),
                Texts.moment(one.receivedAt()),
                one.source(),
                name,
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
