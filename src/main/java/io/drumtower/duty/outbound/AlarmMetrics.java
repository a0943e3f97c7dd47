package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.CountAlarms;
import io.drumtower.kernel.Alarms.Severity;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The alarms that are open and how their calls fare, asked at scrape time. */
@Component
class AlarmMetrics implements MeterBinder {

    private final QueryGateway queries;

    AlarmMetrics(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var severity : Severity.values()) {
            Gauge.builder(
                            DutyMeter.ALARMS.getName(),
                            this,
                            now -> now.counts().open().getOrDefault(severity, 0L))
                    .description("Alarms whose cause is not over")
                    .tag("severity", severity.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder(
                        DutyMeter.CALLS_FAILED.getName(),
                        this,
                        now -> now.counts().failed())
                .description("Calls of open alarms whose newest attempt failed")
                .register(registry);
        Gauge.builder(
                        DutyMeter.CALLS_UNDELIVERABLE.getName(),
                        this,
                        now -> now.counts().undeliverable())
                .description("Turns of open alarms in which no line led to anybody")
                .register(registry);
    }

    private CountAlarms.Counts counts() {
        return queries.query(new CountAlarms(), CountAlarms.Counts.class).join();
    }
}
