package io.drumtower.intake.inbound;

import io.drumtower.intake.meter.IntakeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

@Component
class IntakeMeters {

    /** A scrape stays within 1 500 series; those that deliver after so many others are counted together. */
    private static final int MOST_SOURCES = 150;

    private static final String OTHERS = "*";

    private final MeterRegistry registry;
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String id, Receipt receipt) {
        var source = named.contains(id) || (named.size() < MOST_SOURCES && named.add(id)) ? id : OTHERS;
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
