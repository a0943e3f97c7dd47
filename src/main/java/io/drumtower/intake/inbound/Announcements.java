package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindTests;
import io.drumtower.intake.FindTests.AnnouncedTest;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.command.TestCommand.RevokeTest;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.Visible;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Announces authorised tests and revokes them, for programs and for people. */
@Component
class Announcements {

    private static final String SOURCES = "intake.sources";

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Visible visible;
    private final Clock clock;

    Announcements(CommandGateway commands, QueryGateway queries, Visible visible, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.visible = visible;
        this.clock = clock;
    }

    /** @param isNew false: it was announced before, and is the same */
    record Announced(AnnouncedTest test, boolean isNew) {}

    /** In force when it returns: each delivery asks anew which tests its source has. */
    Announced announce(TestRequest request, String by) {
        var command = request.command(by, clock.instant());
        command.sources()
                .forEach(source -> queries.query(new GetDataSource(source), DataSource.class)
                        .join());
        boolean isNew = commands.sendAndWait(command);
        return new Announced(shown(command.id()), isNew);
    }

    AnnouncedTest revoke(String id, String by) {
        commands.sendAndWait(new RevokeTest(id, by, clock.instant()));
        return shown(id);
    }

    private AnnouncedTest shown(String id) {
        visible.await(SOURCES);
        return all().stream()
                .filter(test -> test.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("intake.rule.not-announced"));
    }

    List<AnnouncedTest> all() {
        return queries.query(new FindTests(), FindTests.Tests.class).join().tests();
    }
}
