package io.drumtower.intake.inbound;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** Every meter of the intake. Dashboards and alerts may use only what is listed here. */
enum IntakeMeter implements MeterDocumentation {

    /**
     * Records that were answered for, by source and result; exported as {@code drumtower_intake_records_total}. Source is
     * a registered id, result one of counted, duplicate, ignored, rejected.
     */
    RECORDS("drumtower.intake.records", Meter.Type.COUNTER);

    private final String meterName;
    private final Meter.Type type;

    IntakeMeter(String meterName, Meter.Type type) {
        this.meterName = meterName;
        this.type = type;
    }

    @Override
    public String getName() {
        return meterName;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }
}
