package io.drumtower.duty.projection;

import io.drumtower.duty.PlannedSlot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks which slot of a watched occasion the officer is to be reminded of at a time. */
public record FindSlotToRemind(String occasion, Instant now) {

    public record Found(@Nullable PlannedSlot slot) {}
}
