package io.drumtower.platform.eventstore;

import io.drumtower.duty.OccasionEvent;
import io.drumtower.duty.OccasionEvent.OccasionCancelled;
import io.drumtower.duty.OccasionEvent.OccasionScheduled;
import io.drumtower.duty.OccasionEvent.Rhythm;
import io.drumtower.duty.command.OccasionCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events of occasions, to append in tests of the store. */
final class Scheduled {

    static final Instant EIGHT = Instant.parse("2026-01-05T00:00:00Z");

    private Scheduled() {}

    static String newId() {
        return UUID.randomUUID().toString();
    }

    static DomainEventMessage<OccasionEvent> scheduled(String id) {
        return scheduled(id, Instant.now());
    }

    static DomainEventMessage<OccasionEvent> scheduled(String id, Instant recordedAt) {
        return message(0, event(id, "国庆"), recordedAt);
    }

    static DomainEventMessage<OccasionEvent> named(String id, String name) {
        return message(0, event(id, name), Instant.now());
    }

    static DomainEventMessage<OccasionEvent> cancelled(String id) {
        return message(
                1,
                new OccasionCancelled(id, new Rhythm("演练", EIGHT, 30, null), "not needed", "0099", EIGHT),
                Instant.now());
    }

    private static OccasionScheduled event(String id, String name) {
        return new OccasionScheduled(
                id,
                name,
                EIGHT,
                EIGHT.plusSeconds(3_600),
                List.of("hall"),
                List.of(),
                30,
                10,
                null,
                List.of(),
                false,
                "0017",
                EIGHT);
    }

    private static DomainEventMessage<OccasionEvent> message(long sequence, OccasionEvent event, Instant recordedAt) {
        return new GenericDomainEventMessage<>(
                "duty.occasion",
                OccasionCommand.stream(event.id()),
                sequence,
                event,
                MetaData.emptyInstance(),
                newId(),
                recordedAt);
    }
}
