package io.drumtower.duty.outbound;

import io.drumtower.kernel.ReceiptSums;
import io.drumtower.pages.Texts;

/**
 * Between which positions a report lies, and how much that is.
 *
 * @param upTo position of its cut; empty while there is none
 * @param counted records of machines
 */
record SheetCounts(String from, String upTo, String events, String receipts, String counted) {

    static SheetCounts of(Material material, ReceiptSums receipts) {
        var range = material.range();
        var sums = receipts.between(range.occasion().sites(), range.shift().after(), range.last());
        return new SheetCounts(
                Texts.number(range.shift().after()),
                range.upTo() == null ? "" : Texts.number(range.upTo()),
                Texts.number(material.tally().events()),
                Texts.number(sums.receipts()),
                Texts.number(sums.counted()));
    }
}
