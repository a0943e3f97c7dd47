package io.drumtower.intake.inbound;

import io.drumtower.intake.meter.IntakeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

@Component
class IntakeMeters {

    private final MeterRegistry registry;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String source, Receipt receipt) {
        add(source, "counted", receipt.counted());
        add(source, "duplicate", receipt.duplicates());
        add(source, "simulated", receipt.simulated());
        add(source, "ignored", receipt.ignored());
        add(source, "rejected", receipt.rejectedCount());
    }

    private void add(String source, String result, long records) {
        Counter.builder(IntakeMeter.RECORDS.getName())
                .description("Records that were answered for, by source and result")
                .tag("source", source)
                .tag("result", result)
                .register(registry)
                .increment((double) records);
    }
}
