package io.drumtower.intake.automation;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.command.DataSourceCommand.SilenceDataSource;
import io.drumtower.kernel.WhenDue;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** A source that said nothing for as long as agreed is silent from when that was due, however late the clockwork is. */
@Component
class WhenNothingCameThenSilenceSource implements WhenDue {

    private final QueryGateway queries;
    private final CommandGateway commands;

    WhenNothingCameThenSilenceSource(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @Override
    public String what() {
        return "intake.silence";
    }

    @Override
    public void due(String id, Instant at) {
        var source = queries.query(new GetDataSource(id), DataSource.class).join();
        var lastHeard = source.lastReceivedAt() == null ? source.registeredAt() : source.lastReceivedAt();
        commands.sendAndWait(new SilenceDataSource(id, lastHeard, at));
    }
}
