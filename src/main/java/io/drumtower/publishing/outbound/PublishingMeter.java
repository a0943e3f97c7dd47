package io.drumtower.publishing.outbound;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** Every meter of the publishing context. Dashboards and alerts may use only what is listed here. */
enum PublishingMeter implements MeterDocumentation {

    /** Items of the website that wait for a category; exported as {@code drumtower_publishing_unclassified}. */
    UNCLASSIFIED("drumtower.publishing.unclassified");

    private final String meterName;

    PublishingMeter(String meterName) {
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
