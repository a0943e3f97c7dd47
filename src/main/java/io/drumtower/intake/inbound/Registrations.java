package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FeedGrant;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.command.DataSourceCommand.ChangeDataSource;
import io.drumtower.intake.command.DataSourceCommand.GrantFeedNetworks;
import io.drumtower.intake.command.DataSourceCommand.RegisterDataSource;
import io.drumtower.intake.command.SourcePlan;
import io.drumtower.intake.poll.FeedAddress;
import io.drumtower.kernel.MachineTokens;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers data sources and gives them their tokens, for programs and for people. */
@Component
class Registrations {

    private static final String SOURCES = "intake.sources";

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final ShownIntakes intakes;
    private final MachineTokens tokens;
    private final Visible visible;
    private final Clock clock;

    Registrations(
            CommandGateway commands,
            QueryGateway queries,
            ShownIntakes intakes,
            MachineTokens tokens,
            Visible visible,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.intakes = intakes;
        this.tokens = tokens;
        this.visible = visible;
        this.clock = clock;
    }

    /** @return the token, which is kept nowhere; null when the source was there already, the same */
    @Nullable String register(SourceRequest request, String by) {
        var id = request.requireId();
        return register(id, request.plan(intakes), by) ? tokens.issue(id) : null;
    }

    /** @return false: it was there already, the same; nobody has a token */
    boolean register(String id, SourcePlan plan, String by) {
        boolean isNew = commands.sendAndWait(new RegisterDataSource(id, plan, by, clock.instant()));
        visible.await(SOURCES);
        return isNew;
    }

    void change(String id, SourceRequest request, String by) {
        change(id, request.plan(intakes), by);
    }

    void change(String id, SourcePlan plan, String by) {
        commands.sendAndWait(new ChangeDataSource(id, plan, by, clock.instant()));
        visible.await(SOURCES);
    }

    /** @throws Refused when a network or a port cannot be */
    void grant(String id, FeedGrant grant, String by) {
        if (!FeedAddress.isGrant(grant)) {
            throw Refused.invalid("intake.problem.networks", "networks");
        }
        commands.sendAndWait(new GrantFeedNetworks(get(id).id(), grant, by, clock.instant()));
        visible.await(SOURCES);
    }

    /** A new token; the ones before stop working at once. */
    String rotate(String id) {
        return tokens.issue(get(id).id());
    }

    /** @throws Refused with 404 when it is not registered */
    DataSource get(String id) {
        return queries.query(new GetDataSource(id), DataSource.class).join();
    }
}
