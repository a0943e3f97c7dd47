package io.drumtower.duty.projection;

import io.drumtower.duty.AlarmKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for what an alarm of the desk is raised for. */
public record FindCauses(String alarm) {

    /**
     * @param open in their order; empty when the alarm is over
     * @param at from when on somebody is to be called
     */
    public record Causes(List<AlarmKey> open, Instant at, boolean raised) {

        /** Whether the alarm stands as its causes want it. */
        public boolean areSettled() {
            return open.isEmpty() != raised;
        }
    }

    /** @param causes null when it is the alarm of something else */
    public record Found(@Nullable Causes causes) {}
}
