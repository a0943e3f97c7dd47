package io.drumtower.intake.automation;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.command.DataSourceCommand.ResumeDataSource;
import io.drumtower.kernel.Alarms;
import io.drumtower.kernel.WhenDue;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** A delivery ends a silence, and the alarm with it: first the alarm, as {@link WhenNothingCameThenSilenceSource}. */
@Component
class WhenHeardAgainThenResumeSource implements WhenDue {

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Alarms alarms;

    WhenHeardAgainThenResumeSource(QueryGateway queries, CommandGateway commands, Alarms alarms) {
        this.queries = queries;
        this.commands = commands;
        this.alarms = alarms;
    }

    @Override
    public String what() {
        return "intake.resumption";
    }

    @Override
    public void due(String id, Instant at) {
        var source = queries.query(new GetDataSource(id), DataSource.class).join();
        var silentSince = source.silentSince();
        var heardAt = source.lastReceivedAt();
        if (silentSince == null || heardAt == null || !heardAt.isAfter(silentSince)) {
            return; // what is due came from a rebuild, which goes through old silences again
        }
        alarms.settle(WhenNothingCameThenSilenceSource.key(id));
        commands.sendAndWait(new ResumeDataSource(id, at));
    }
}
