package io.drumtower.intake.automation;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.command.DataSourceCommand.SilenceDataSource;
import io.drumtower.kernel.Alarms;
import io.drumtower.kernel.Alarms.Severity;
import io.drumtower.kernel.WhenDue;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * A source that said nothing for as long as agreed is silent from when that was due, however late the clockwork is. The
 * alarm comes first: who is killed in between comes by again, because only the silence removes what is due.
 */
@Component
class WhenNothingCameThenSilenceSource implements WhenDue {

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Alarms alarms;

    WhenNothingCameThenSilenceSource(QueryGateway queries, CommandGateway commands, Alarms alarms) {
        this.queries = queries;
        this.commands = commands;
        this.alarms = alarms;
    }

    /** Of the alarm that a source's silence is. */
    static String key(String source) {
        return "intake.silence:" + source;
    }

    @Override
    public String what() {
        return "intake.silence";
    }

    @Override
    public void due(String id, Instant at) {
        var source = queries.query(new GetDataSource(id), DataSource.class).join();
        var lastHeard = source.lastReceivedAt() == null ? source.registeredAt() : source.lastReceivedAt();
        if (source.silentSince() != null || isHeardSince(source, lastHeard, at)) {
            return;
        }
        alarms.raise(key(id), Severity.CRITICAL, "intake.alarm.silent", List.of(id, Texts.minute(lastHeard)));
        commands.sendAndWait(new SilenceDataSource(id, lastHeard, at));
    }

    /** What is due is older than the row: it came from a rebuild, which goes through old times again. */
    private static boolean isHeardSince(DataSource source, Instant lastHeard, Instant at) {
        var allowed = source.silentAfterSeconds();
        return allowed == null || lastHeard.plusSeconds(allowed).isAfter(at);
    }
}
