package io.drumtower.duty.command;

import io.drumtower.duty.IncidentEvent.Kind;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What officers may ask of an incident. */
public sealed interface IncidentCommand {

    String id();

    @TargetAggregateIdentifier
    default String stream() {
        return stream(id());
    }

    static String stream(String id) {
        return "incident/" + id;
    }

    /** @param happenedAt null is when it was declared first */
    record DeclareIncident(
            @Nullable String occasion,
            String id,
            Kind kind,
            String title,
            @Nullable Instant happenedAt,
            String by,
            Instant at)
            implements IncidentCommand {}

    record WithdrawIncident(String id, String reason, String by, Instant at) implements IncidentCommand {}
}
