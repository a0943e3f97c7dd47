package io.drumtower.duty.outbound;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** Every meter of the duty context. Dashboards and alerts may use only what is listed here. */
enum DutyMeter implements MeterDocumentation {

    /**
     * Slots of the occasions that are not over, by state; exported as {@code drumtower_duty_slots}. State is one of
     * planned, open, closed.
     */
    SLOTS("drumtower.duty.slots"),
    /**
     * Occasions that are not over, by what their slot has that closed last; exported as
     * {@code drumtower_duty_latest_slots}. Data is one of measured, no_data, silent.
     */
    LATEST_SLOTS("drumtower.duty.latest.slots"),
    /**
     * Slots of the running occasions, by how their summary stands; exported as {@code drumtower_duty_filings}. State is
     * one of due, filed, late, missed, excused.
     */
    FILINGS("drumtower.duty.filings"),
    /**
     * Inspections that are not completed and whose time is over; exported as
     * {@code drumtower_duty_inspections_overdue}.
     */
    INSPECTIONS_OVERDUE("drumtower.duty.inspections.overdue"),
    /**
     * Until the next slot or inspection is missed, in seconds; exported as {@code drumtower_duty_next_due_seconds}. Not
     * a number when none can be, below zero when the clockwork is late.
     */
    NEXT_DUE("drumtower.duty.next.due"),
    /**
     * Open items of all occasions; exported as {@code drumtower_duty_open_items}. Severity is one of normal, important,
     * critical.
     */
    OPEN_ITEMS("drumtower.duty.open.items"),
    /**
     * Since when the oldest critical item waits that nobody acknowledged, in seconds; exported as
     * {@code drumtower_duty_critical_unattended_seconds}. 0 when there is none.
     */
    CRITICAL_UNATTENDED("drumtower.duty.critical.unattended"),
    /**
     * How long the longest of the shifts on watch lasts, in seconds; exported as
     * {@code drumtower_duty_shift_age_seconds}. 0 when nobody is on watch.
     */
    SHIFT_AGE("drumtower.duty.shift.age"),
    /**
     * How long the relief of a shift on watch is over, in seconds, the longest; exported as
     * {@code drumtower_duty_relief_overdue_seconds}. 0 when none is.
     */
    RELIEF_OVERDUE("drumtower.duty.relief.overdue"),
    /**
     * Alarms whose cause is not over; exported as {@code drumtower_duty_alarms}. Severity is one of critical, reminder.
     */
    ALARMS("drumtower.duty.alarms"),
    /**
     * Calls of open alarms whose newest attempt failed; exported as {@code drumtower_duty_calls_failed}.
     */
    CALLS_FAILED("drumtower.duty.calls.failed"),
    /**
     * Turns of open alarms that were passed over, because no line led to anybody; exported as
     * {@code drumtower_duty_calls_undeliverable}.
     */
    CALLS_UNDELIVERABLE("drumtower.duty.calls.undeliverable");

    private final String meterName;

    DutyMeter(String meterName) {
        this.meterName = meterName;
    }

    @Override
    public String getName() {
        return meterName;
    }

    @Override
    public Meter.Type getType() {
        return Meter.Type.GAUGE;
    }
}
