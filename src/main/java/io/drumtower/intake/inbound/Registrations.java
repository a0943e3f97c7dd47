package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.command.DataSourceCommand.RegisterDataSource;
import io.drumtower.kernel.MachineTokens;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers data sources and gives them their tokens, for programs and for people. */
@Component
class Registrations {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final MachineTokens tokens;
    private final Visible visible;
    private final Clock clock;

    Registrations(CommandGateway commands, QueryGateway queries, MachineTokens tokens, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.tokens = tokens;
        this.visible = visible;
        this.clock = clock;
    }

    /** @return the token, which is kept nowhere; null when the source was there already, the same */
    @Nullable String register(SourceRequest request, String by) {
        var id = request.requireId();
        boolean isNew = commands.sendAndWait(new RegisterDataSource(id, request.plan(), by, clock.instant()));
        visible.await("intake.sources");
        return isNew ? tokens.issue(id) : null;
    }

    /** A new token; the ones before stop working at once. */
    String rotate(String id) {
        return tokens.issue(get(id).id());
    }

    /** @throws io.drumtower.kernel.Refused with 404 when it is not registered */
    DataSource get(String id) {
        return queries.query(new GetDataSource(id), DataSource.class).join();
    }
}
