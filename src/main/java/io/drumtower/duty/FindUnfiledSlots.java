package io.drumtower.duty;

import java.time.Instant;
import java.util.List;

/**
 * Asks which slots of a watched occasion nobody has filed whose grace is over, the earliest first.
 *
 * @param now the slots whose deadline is not after it
 */
public record FindUnfiledSlots(String occasion, Instant now, int limit) {

    public record UnfiledSlots(List<PlannedSlot> slots) {}
}
