package io.drumtower.messages.outbound;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** Every meter of the messages context. Dashboards and alerts may use only what is listed here. */
enum MessageMeter implements MeterDocumentation {

    /** Messages without an answer; exported as {@code drumtower_messages_unanswered}. */
    UNANSWERED("drumtower.messages.unanswered"),
    /** Messages without an answer whose limit is over; exported as {@code drumtower_messages_overdue}. */
    OVERDUE("drumtower.messages.overdue");

    private final String meterName;

    MessageMeter(String meterName) {
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
