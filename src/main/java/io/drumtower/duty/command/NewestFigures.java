package io.drumtower.duty.command;

import io.drumtower.duty.SlotFigures;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a slot as the ledger has them.
 *
 * @param revision null before the slot closes
 * @param silent ids of the sources that were silent in it
 * @param position of the newest event that is in them
 */
public record NewestFigures(@Nullable Integer revision, SlotFigures figures, Set<String> silent, long position) {

    boolean explain(Map<String, String> reasons) {
        return reasons.keySet().containsAll(silent);
    }
}
