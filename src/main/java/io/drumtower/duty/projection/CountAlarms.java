package io.drumtower.duty.projection;

import io.drumtower.kernel.Alarms.Severity;
import java.util.Map;

/** Asks how many alarms are open, and how their calls fare. */
public record CountAlarms() {

    /**
     * @param failed calls whose newest attempt failed
     * @param undeliverable turns that were passed over, because no line led to anybody
     */
    public record Counts(Map<Severity, Long> open, long failed, long undeliverable) {}
}
