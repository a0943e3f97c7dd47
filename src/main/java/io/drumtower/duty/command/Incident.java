package io.drumtower.duty.command;

import static io.drumtower.duty.command.IncidentRule.INCIDENT_AHEAD;
import static io.drumtower.duty.command.IncidentRule.INCIDENT_EXISTS;
import static io.drumtower.duty.command.IncidentRule.INCIDENT_UNKNOWN;
import static io.drumtower.duty.command.IncidentRule.INCIDENT_WITHDRAWN;

import io.drumtower.duty.IncidentEvent;
import io.drumtower.duty.IncidentEvent.IncidentDeclared;
import io.drumtower.duty.IncidentEvent.IncidentWithdrawn;
import io.drumtower.duty.command.IncidentCommand.DeclareIncident;
import io.drumtower.duty.command.IncidentCommand.WithdrawIncident;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one incident, as pure functions.
 *
 * @param declared null before it is one
 * @param withdrawn null while it is one
 */
record Incident(
        @Nullable IncidentDeclared declared, @Nullable IncidentWithdrawn withdrawn) {

    static final Incident UNKNOWN = new Incident(null, null);

    /** Empty when the command asks for what is so already: the same request again. */
    Optional<IncidentEvent> decide(IncidentCommand command) {
        return command instanceof DeclareIncident declare ? declare(declare) : withdraw((WithdrawIncident) command);
    }

    private Optional<IncidentEvent> declare(DeclareIncident command) {
        var declaredAt = declared == null ? command.at() : declared.occurredAt();
        var happenedAt =
                Objects.requireNonNullElse(command.happenedAt(), declared == null ? declaredAt : declared.happenedAt());
        if (happenedAt.isAfter(command.at())) {
            throw INCIDENT_AHEAD.violation();
        }
        var event = new IncidentDeclared(
                command.occasion(),
                command.id(),
                command.kind(),
                command.title(),
                happenedAt,
                command.by(),
                declaredAt);
        if (declared == null) {
            return Optional.of(event);
        }
        if (withdrawn != null) {
            throw INCIDENT_WITHDRAWN.violation();
        }
        if (!event.equals(declared)) {
            throw INCIDENT_EXISTS.violation();
        }
        return Optional.empty();
    }

    private Optional<IncidentEvent> withdraw(WithdrawIncident command) {
        if (declared == null) {
            throw INCIDENT_UNKNOWN.violation();
        }
        if (withdrawn == null) {
            return Optional.of(new IncidentWithdrawn(
                    declared.occasion(),
                    declared.id(),
                    declared.kind(),
                    declared.happenedAt(),
                    command.reason(),
                    command.by(),
                    command.at()));
        }
        if (!withdrawn.reason().equals(command.reason())) {
            throw INCIDENT_WITHDRAWN.violation();
        }
        return Optional.empty();
    }

    Incident evolve(IncidentEvent event) {
        return event instanceof IncidentDeclared first
                ? new Incident(first, null)
                : new Incident(declared, (IncidentWithdrawn) event);
    }
}
