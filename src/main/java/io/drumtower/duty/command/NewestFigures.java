package io.drumtower.duty.command;

import io.drumtower.duty.SlotFigures;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

    /** No attack at all, or no visit: a zero that somebody must have looked at. */
    boolean haveZero() {
        var attacks = Stream.of(figures.blocked(), figures.challenged(), figures.detected(), figures.unknown())
                .filter(Objects::nonNull)
                .toList();
        var noAttack = !attacks.isEmpty() && attacks.stream().allMatch(count -> count == 0);
        var views = figures.pageViews();
        return noAttack || (views != null && views == 0);
    }
}
