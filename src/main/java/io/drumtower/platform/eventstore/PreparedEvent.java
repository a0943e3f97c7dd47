package io.drumtower.platform.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** A fact, serialized and hashed before the log is locked, so that others can append in the meantime. */
final class PreparedEvent extends GenericDomainEventMessage<Object> {

    private static final long serialVersionUID = 1L;

    private final transient StoredEvent row;

    PreparedEvent(String stream, String id, Object event, Instant recordedAt, String recordedAtText) {
        super(stream, id, 0, event, MetaData.emptyInstance(), id, recordedAt);
        row = StoredEvent.of(this, recordedAtText);
    }

    StoredEvent row() {
        return row;
    }
}
