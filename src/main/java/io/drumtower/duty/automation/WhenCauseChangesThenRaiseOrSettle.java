package io.drumtower.duty.automation;

import io.drumtower.duty.projection.FindCauses;
import io.drumtower.kernel.Alarms;
import io.drumtower.kernel.Alarms.Severity;
import io.drumtower.kernel.WhenDue;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Brings an alarm of the desk in line with what it is raised for. It stays due until the alarm's own event is there, so
 * who is killed in between comes by again.
 */
@Component
class WhenCauseChangesThenRaiseOrSettle implements WhenDue {

    private final QueryGateway queries;
    private final Alarms alarms;
    private final AlarmWords words;
    private final Clock clock;

    WhenCauseChangesThenRaiseOrSettle(QueryGateway queries, Alarms alarms, AlarmWords words, Clock clock) {
        this.queries = queries;
        this.alarms = alarms;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "duty.cause";
    }

    @Override
    public void due(String alarm, Instant at) {
        var causes = queries.query(new FindCauses(alarm), FindCauses.Found.class)
                .join()
                .causes();
        if (causes == null || causes.areSettled()) {
            return;
        }
        if (causes.open().isEmpty()) {
            alarms.settle(alarm);
        } else if (!causes.at().isAfter(clock.instant())) {
            var said = words.of(causes.open());
            alarms.raise(alarm, Severity.CRITICAL, said.text(), said.arguments());
        }
    }
}
