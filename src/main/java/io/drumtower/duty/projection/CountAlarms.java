package io.drumtower.duty.projection;

/** Asks how many alarms are open. */
public record CountAlarms() {

    /**
     * @param unattended that nobody sees to
     * @param failing calls of open alarms whose newest attempt failed
     */
    public record Counts(long attended, long unattended, long failing) {}
}
