package io.drumtower.platform.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** Every meter of the log and its projections. Dashboards and alerts may use only what is listed here. */
enum PlatformMeter implements MeterDocumentation {

    /** Newest position; exported as {@code drumtower_log_position}. */
    POSITION("drumtower.log.position"),
    /** Age of the oldest event that a projection has not handled; exported as {@code drumtower_projection_lag_seconds}. */
    LAG("drumtower.projection.lag"),
    /** 1 while a projection has stopped or is in error; exported as {@code drumtower_projection_stopped}. */
    STOPPED("drumtower.projection.stopped"),
    /** Events that were put aside; exported as {@code drumtower_projection_dead_letters}. */
    DEAD_LETTERS("drumtower.projection.dead.letters");

    private final String meterName;

    PlatformMeter(String meterName) {
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
