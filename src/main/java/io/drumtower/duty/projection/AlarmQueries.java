package io.drumtower.duty.projection;

import io.drumtower.kernel.Page;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers for {@link OpenAlarms}. */
@Component
class AlarmQueries {

    private final AlarmTable alarms;
    private final CauseTable causes;
    private final AlarmReading reading;

    AlarmQueries(JdbcClient jdbc) {
        alarms = new AlarmTable(jdbc);
        causes = new CauseTable(jdbc);
        reading = new AlarmReading(jdbc);
    }

    @QueryHandler
    FindAlarm.Found handle(FindAlarm query) {
        return new FindAlarm.Found(reading.find(query.id()).orElse(null));
    }

    @QueryHandler
    FindCauses.Found handle(FindCauses query) {
        return new FindCauses.Found(causes.of(query.alarm()).orElse(null));
    }

    @QueryHandler
    CountAlarms.Counts handle(CountAlarms query) {
        return alarms.count();
    }

    @QueryHandler
    FindCall.Found handle(FindCall query) {
        var alarm = reading.findByDelivery(query.delivery()).orElse(null);
        List<CallEntry> all = alarm == null ? List.of() : alarm.calls();
        var call = all.stream()
                .filter(one -> one.delivery().equals(query.delivery()))
                .findFirst();
        return new FindCall.Found(alarm, call.orElse(null));
    }

    @QueryHandler
    FindAlarms.Alarms handle(FindAlarms query) {
        var found = reading.after(query.after() == null ? "" : query.after(), query.limit() + 1);
        var more = found.size() > query.limit();
        var items = more ? found.subList(0, query.limit()) : found;
        return new FindAlarms.Alarms(
                new Page<>(items, more ? items.get(items.size() - 1).id() : null));
    }
}
