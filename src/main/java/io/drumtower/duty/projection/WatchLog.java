package io.drumtower.duty.projection;

import io.drumtower.duty.FindEntries;
import io.drumtower.duty.GetEntry;
import io.drumtower.duty.LogEntry;
import io.drumtower.duty.LogEvent;
import io.drumtower.duty.LogEvent.LogEntryAmended;
import io.drumtower.duty.LogEvent.LogEntryRecorded;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Refused;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The watch log: each entry as it reads now, and every version of it. */
@Component
class WatchLog implements Projection {

    private final EntryTable table;

    WatchLog(JdbcClient jdbc) {
        this.table = new EntryTable(jdbc);
    }

    @Override
    public String group() {
        return "duty.log";
    }

    @Override
    public boolean handles(Class<?> event) {
        return LogEvent.class.isAssignableFrom(event);
    }

    @Override
    public Batch begin() {
        return this::handle;
    }

    private void handle(Recorded recorded) {
        if (recorded.event() instanceof LogEntryRecorded written) {
            table.on(recorded, written);
        } else if (recorded.event() instanceof LogEntryAmended amended) {
            table.on(recorded, amended);
        }
    }

    @QueryHandler
    LogEntry handle(GetEntry query) {
        return table.get(query.id()).orElseThrow(() -> Refused.notFound("duty.problem.no-such-entry", query.id()));
    }

    @QueryHandler
    FindEntries.Entries handle(FindEntries query) {
        return new FindEntries.Entries(table.find(query));
    }
}
