package io.drumtower.duty;

import io.drumtower.kernel.About;
import io.drumtower.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an incident (事件). This file is the contract; its JSON is kept forever. */
public sealed interface IncidentEvent extends OfOccasion {

    String id();

    /** When it was declared or withdrawn. The time of recording is event metadata. */
    Instant occurredAt();

    enum Kind {
        /** A leak of secrets (失泄密). */
        LEAK,
        /** A security incident (网络安全事件). */
        SECURITY,
        OTHER
    }

    /**
     * It was found to be one.
     *
     * @param occasion null outside an occasion
     * @param happenedAt when it began, as far as it is known
     */
    @EventType("duty.incident-declared")
    record IncidentDeclared(
            @Nullable String occasion,
            String id,
            Kind kind,
            String title,
            Instant happenedAt,
            String by,
            Instant occurredAt)
            implements IncidentEvent, About {

        @Override
        public String about() {
            return title;
        }
    }

    /** It was none after all. */
    @EventType("duty.incident-withdrawn")
    record IncidentWithdrawn(
            @Nullable String occasion,
            String id,
            Kind kind,
            Instant happenedAt,
            String reason,
            String by,
            Instant occurredAt)
            implements IncidentEvent {}
}
