package io.drumtower.publishing.outbound;

import io.drumtower.publishing.CountUnclassified;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What waits for an editor, asked at scrape time. */
@Component
class PublishingMetrics implements MeterBinder {

    private final QueryGateway queries;

    PublishingMetrics(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(PublishingMeter.UNCLASSIFIED.getName(), this, PublishingMetrics::unclassified)
                .description("Items of the website that wait for a category")
                .register(registry);
    }

    private double unclassified() {
        return queries.query(new CountUnclassified(), CountUnclassified.Waiting.class)
                .join()
                .publications();
    }
}
