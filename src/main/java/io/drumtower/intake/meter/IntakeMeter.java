package io.drumtower.intake.meter;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** Every meter of the intake. Dashboards and alerts may use only what is listed here. */
public enum IntakeMeter implements MeterDocumentation {

    /**
     * Records that were answered for, by source and result; exported as {@code drumtower_intake_records_total}. Source is
     * a registered id, or {@code *} for those that delivered after 150 others; result one of counted, duplicate, ignored,
     * rejected.
     */
    RECORDS("drumtower.intake.records", Meter.Type.COUNTER),
    /** 1 while a source is called silent, else 0; exported as {@code drumtower_intake_source_silent}. */
    SOURCE_SILENT("drumtower.intake.source.silent", Meter.Type.GAUGE),
    /**
     * Seconds since a source last delivered, or since it was registered; exported as
     * {@code drumtower_intake_source_age_seconds}.
     */
    SOURCE_AGE("drumtower.intake.source.age", Meter.Type.GAUGE);

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
