package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Recorded;
import io.drumtower.proof.Leaf;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log but for its position, with the hash of its bytes: made before the log is locked.
 *
 * @param recordedAt ISO 8601, UTC
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredEvent(
        UUID id,
        String aggregateId,
        long sequenceNumber,
        @Nullable String aggregateType,
        String type,
        String recordedAt,
        byte[] payload,
        byte[] metadata,
        byte[] leafHash) {

    private static final byte[] NO_METADATA = {'{', '}'};

    static StoredEvent of(EventMessage<?> event) {
        return of(event, DateTimeUtils.formatInstant(event.getTimestamp()));
    }

    /** @param recordedAt the event's time, as text, which many events share */
    static StoredEvent of(EventMessage<?> event, String recordedAt) {
        var id = event.getIdentifier();
        var stream = event instanceof DomainEventMessage<?> decision ? decision : null;
        var type = EventTypes.nameOf(event.getPayloadType());
        var payload = EventJson.write(event.getPayload());
        var metadata = event.getMetaData().isEmpty() ? NO_METADATA : EventJson.write(event.getMetaData());
        var aggregateId = stream == null ? id : stream.getAggregateIdentifier();
        var sequence = stream == null ? 0 : stream.getSequenceNumber();
        var aggregateType = stream == null ? null : stream.getType();
        var leaf = new Leaf()
                .text(id)
                .text(type)
                .text(null)
                .text(aggregateType)
                .text(aggregateId)
                .text(Long.toString(sequence))
                .text(recordedAt)
                .bytes(metadata)
                .bytes(payload);
        return new StoredEvent(
                UUID.fromString(id),
                aggregateId,
                sequence,
                aggregateType,
                type,
                recordedAt,
                payload,
                metadata,
                leaf.hash());
    }

    /** As it will be read back: times are stored to the millisecond. */
    Recorded recorded(long position, EventMessage<?> event) {
        return new Recorded(
                position, id, aggregateId, event.getTimestamp().truncatedTo(ChronoUnit.MILLIS), event.getPayload());
    }
}
