package io.drumtower.intake.projection;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.DataSourceEvent;
import io.drumtower.intake.DataSourceEvent.DataSourceChanged;
import io.drumtower.intake.DataSourceEvent.DataSourceRegistered;
import io.drumtower.intake.DataSourceEvent.DataSourceResumed;
import io.drumtower.intake.DataSourceEvent.DataSourceSilenced;
import io.drumtower.intake.DataSourceEvent.FeedNetworksGranted;
import io.drumtower.intake.FindDataSources;
import io.drumtower.intake.FindSilences;
import io.drumtower.intake.FindTests;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.IntakeEvent.IntakeReceived;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.TestEvent;
import io.drumtower.kernel.Due;
import io.drumtower.kernel.Page;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All data sources, one row each, when each is to be called silent, and whose clock is wrong. */
@Component
class DataSources implements Projection {

    private static final String SILENCE = "intake.silence";
    private static final String POLL = "intake.poll";
    private static final String RESUMPTION = "intake.resumption";

    private final SourceTable table;
    private final TestTable tests;
    private final SilenceTable silences;
    private final Due due;

    DataSources(JdbcClient jdbc, JsonMapper json, Due due) {
        this.table = new SourceTable(jdbc, json);
        this.tests = new TestTable(jdbc);
        this.silences = new SilenceTable(jdbc);
        this.due = due;
    }

    @Override
    public String group() {
        return "intake.sources";
    }

    @Override
    public boolean handles(Class<?> event) {
        return event == IntakeReceived.class
                || DataSourceEvent.class.isAssignableFrom(event)
                || TestEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return new SourceBatch();
    }

    /** Deliveries come often: only the last of a source is written. */
    private final class SourceBatch implements Batch {

        private final Map<String, Instant> heard = new HashMap<>();
        private final Map<String, Optional<Instant>> skewed = new HashMap<>();

        @Override
        public void on(Recorded event) {
            if (event.event() instanceof IntakeReceived received) {
                heard.merge(received.source(), received.receivedAt(), (a, b) -> a.isAfter(b) ? a : b);
                judge(received);
            } else if (event.event() instanceof DataSourceEvent decided) {
                write();
                DataSources.this.on(decided);
            } else if (event.event() instanceof TestEvent test) {
                tests.on(test);
            }
        }

        /** The last one that can be judged says how it is. */
        private void judge(IntakeReceived received) {
            if (received.skewed() != null) {
                skewed.put(
                        received.source(),
                        received.skewed() > 0 ? Optional.of(received.receivedAt()) : Optional.empty());
            }
        }

        @Override
        public void write() {
            if (!heard.isEmpty()) {
                table.heard(heard);
                table.find(heard.keySet()).forEach(DataSources.this::remind);
            }
            if (!skewed.isEmpty()) {
                table.skewed(skewed);
            }
            heard.clear();
            skewed.clear();
        }
    }

    private void on(DataSourceEvent event) {
        if (event instanceof DataSourceRegistered registered) {
            table.add(registered);
            poll(registered.id(), registered.shown(), registered.occurredAt());
            remind(registered.id());
        } else if (event instanceof DataSourceChanged changed) {
            table.change(changed);
            poll(changed.id(), changed.shown(), changed.occurredAt());
            remind(changed.id());
        } else if (event instanceof FeedNetworksGranted granted) {
            table.grant(granted);
            table.find(granted.id()).ifPresent(source -> poll(source.id(), source.shown(), granted.occurredAt()));
        } else if (event instanceof DataSourceSilenced silenced) {
            due.cancel(SILENCE, silenced.id());
            table.silent(silenced.id(), silenced.since());
            silences.on(silenced);
        } else if (event instanceof DataSourceResumed resumed) {
            due.cancel(RESUMPTION, resumed.id());
            table.silent(resumed.id(), null);
            silences.on(resumed);
            remind(resumed.id());
        }
    }

    private void poll(String id, @Nullable ShownPlan plan, Instant at) {
        if (plan == null || plan.feed() == null) {
            due.cancel(POLL, id);
        } else {
            due.at(POLL, id, at);
        }
    }

    /** Sets when the source is to be called silent, or, when it was heard in a silence, that this has ended. */
    private void remind(String id) {
        table.find(id).ifPresent(source -> {
            if (source.silentAfterSeconds() == null) {
                due.cancel(SILENCE, id);
            }
            remind(source);
        });
    }

    private void remind(DataSource source) {
        var lastHeard = source.lastReceivedAt() == null ? source.registeredAt() : source.lastReceivedAt();
        if (source.silentSince() != null) {
            if (lastHeard.isAfter(source.silentSince())) {
                due.at(RESUMPTION, source.id(), lastHeard);
            }
        } else if (source.silentAfterSeconds() != null) {
            due.at(SILENCE, source.id(), lastHeard.plusSeconds(source.silentAfterSeconds()));
        }
    }

    @QueryHandler
    DataSource handle(GetDataSource query) {
        return table.find(query.id()).orElseThrow(() -> Refused.notFound("intake.problem.no-such-source", query.id()));
    }

    @QueryHandler
    FindSilences.Silences handle(FindSilences query) {
        return new FindSilences.Silences(silences.of(query.source()));
    }

    @QueryHandler
    FindTests.Tests handle(FindTests query) {
        return new FindTests.Tests(tests.latest());
    }

    @QueryHandler
    FindDataSources.DataSources handle(FindDataSources query) {
        var found = table.after(query.after() == null ? "" : query.after(), query.limit() + 1);
        var more = found.size() > query.limit();
        var items = more ? found.subList(0, query.limit()) : found;
        return new FindDataSources.DataSources(
                new Page<>(items, more ? items.get(items.size() - 1).id() : null));
    }
}
