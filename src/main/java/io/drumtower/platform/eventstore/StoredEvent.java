package io.drumtower.platform.eventstore;

import io.drumtower.proof.Leaf;
import java.util.UUID;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
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

    static StoredEvent of(EventMessage<?> event, Serializer serializer) {
        var id = event.getIdentifier();
        var stream = event instanceof DomainEventMessage<?> decision ? decision : null;
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = event.serializeMetaData(serializer, byte[].class).getData();
        var aggregateId = stream == null ? id : stream.getAggregateIdentifier();
        var sequence = stream == null ? 0 : stream.getSequenceNumber();
        var aggregateType = stream == null ? null : stream.getType();
        var recordedAt = DateTimeUtils.formatInstant(event.getTimestamp());
        var leaf = new Leaf()
                .text(id)
                .text(payload.getType().getName())
                .text(null)
                .text(aggregateType)
                .text(aggregateId)
                .text(Long.toString(sequence))
                .text(recordedAt)
                .bytes(metadata)
                .bytes(payload.getData());
        return new StoredEvent(
                UUID.fromString(id),
                aggregateId,
                sequence,
                aggregateType,
                payload.getType().getName(),
                recordedAt,
                payload.getData(),
                metadata,
                leaf.hash());
    }
}
