package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class FactLog implements Facts {

    private final EventStorageEngine events;
    private final TransactionManager transactions;
    private final LockRetry retry;
    private final LogHead head;
    private final JdbcClient jdbc;
    private final Clock clock;

    FactLog(
            EventStorageEngine events,
            TransactionManager transactions,
            LockRetry retry,
            LogHead head,
            JdbcClient jdbc,
            Clock clock) {
        this.events = events;
        this.transactions = transactions;
        this.retry = retry;
        this.head = head;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Appended append(List<Fact> facts, Function<List<Fact>, List<?>> and) {
        if (facts.size() > UNIT) {
            throw new IllegalArgumentException("more facts than a transaction may take: " + facts.size());
        }
        var now = clock.instant();
        var nowText = DateTimeUtils.formatInstant(now);
        var prepared =
                facts.stream().map(fact -> PreparedEvent.of(fact, now, nowText)).toList();
        return retry.run(() -> transactions.fetchInTransaction(() -> append(facts, prepared, and)));
    }

    private Appended append(List<Fact> facts, List<List<PreparedEvent>> prepared, Function<List<Fact>, List<?>> and) {
        var seen = known(facts);
        var counted = new ArrayList<Fact>(facts.size());
        var messages = new ArrayList<EventMessage<?>>(facts.size() + 1);
        for (var i = 0; i < facts.size(); i++) {
            if (seen.add(facts.get(i).id())) {
                counted.add(facts.get(i));
                messages.addAll(prepared.get(i));
            }
        }
        for (var event : and.apply(counted)) {
            messages.add(new GenericEventMessage<>(event, MetaData.emptyInstance()));
        }
        if (messages.isEmpty()) {
            return new Appended(counted, 0);
        }
        events.appendEvents(messages);
        return new Appended(counted, head.lock().size());
    }

    @Override
    public void hold() {
        head.lock();
    }

    @Override
    public boolean isDecided(String stream) {
        hold();
        return jdbc.sql("select exists (select from event_entry where aggregate_id = ?)")
                .param(stream)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<UUID> known(List<Fact> facts) {
        if (facts.isEmpty()) {
            return new HashSet<>();
        }
        var ids = facts.stream().map(Fact::id).toArray();
        return new HashSet<>(jdbc.sql("select event_id from event_entry where event_id = any(?)")
                .param(new SqlArrayValue("uuid", ids))
                .query(UUID.class)
                .list());
    }
}
