package io.drumtower.kernel;

import java.util.List;

/** What machines sent, cut by the positions of the receipts. */
public interface ReceiptSums {

    /**
     * Of the receipts of some sites that lie behind {@code after}, up to {@code upTo}.
     *
     * @param sites of the sources; none is none
     */
    Sums between(List<String> sites, long after, long upTo);

    /** Members as in a receipt; the deliveries in parts count each part that came. */
    record Sums(
            long receipts,
            long received,
            long counted,
            long duplicates,
            long simulated,
            long ignored,
            long rejected,
            long missing) {}
}
