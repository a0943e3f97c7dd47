package io.drumtower.messages.outbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.messages.CountUnanswered;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The messages that wait for an answer, asked at scrape time. */
@Component
class MessageMetrics implements MeterBinder {

    private final QueryGateway queries;
    private final Clock clock;

    MessageMetrics(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        MessageMeter.UNANSWERED.getName(),
                        this,
                        now -> now.waiting().unanswered())
                .description("Messages without an answer")
                .register(registry);
        Gauge.builder(MessageMeter.OVERDUE.getName(), this, now -> now.waiting().overdue())
                .description("Messages without an answer whose limit is over")
                .register(registry);
    }

    private CountUnanswered.Waiting waiting() {
        return queries.query(new CountUnanswered(BusinessDay.of(clock.instant())), CountUnanswered.Waiting.class)
                .join();
    }
}
