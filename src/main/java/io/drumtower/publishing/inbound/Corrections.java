package io.drumtower.publishing.inbound;

import io.drumtower.kernel.RuleViolation;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.inbound.Published.Origin;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** What an origin says otherwise of a publication that it has told of before. */
@Component
class Corrections {

    private final CommandGateway commands;
    private final Clock clock;

    Corrections(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * @return whether it changed something; empty when it is refused: a source still shows what the office has withdrawn
     * @throws RuleViolation when somebody is refused
     */
    Optional<Boolean> tell(UUID publication, Told told, Origin origin) {
        try {
            return Optional.of(correct(publication, told, origin));
        } catch (RuleViolation broken) {
            if (origin.by() != null) {
                throw broken;
            }
            return Optional.empty();
        }
    }

    private boolean correct(UUID publication, Told told, Origin origin) {
        var one = told.published();
        boolean changed = commands.sendAndWait(new CorrectPublication(
                publication.toString(),
                told.isFormTold() ? one.counted().form() : null,
                one.undated() ? null : one.counted().publishedAt(),
                one.counted().category(),
                one.counted().series(),
                one.described(),
                origin.sourceOrNull(),
                origin.by(),
                clock.instant(),
                true));
        return changed;
    }
}
