package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** A fact, serialized and hashed before the log is locked, so that others can append in the meantime. */
final class PreparedEvent extends GenericDomainEventMessage<Object> {

    private static final long serialVersionUID = 1L;

    private final transient StoredEvent row;

    private PreparedEvent(
            Fact fact, String id, long sequence, Object event, Instant recordedAt, String recordedAtText) {
        super(fact.stream(), fact.id().toString(), sequence, event, MetaData.emptyInstance(), id, recordedAt);
        row = StoredEvent.of(this, recordedAtText);
    }

    /** The fact itself, which has the id of its stream, and what followed it. */
    static List<PreparedEvent> of(Fact fact, Instant recordedAt, String recordedAtText) {
        var first = new PreparedEvent(fact, fact.id().toString(), 0, fact.event(), recordedAt, recordedAtText);
        if (fact.after().isEmpty()) {
            return List.of(first);
        }
        var all = new ArrayList<>(List.of(first));
        for (var event : fact.after()) {
            var id = IdentifierFactory.getInstance().generateIdentifier();
            all.add(new PreparedEvent(fact, id, all.size(), event, recordedAt, recordedAtText));
        }
        return all;
    }

    StoredEvent row() {
        return row;
    }
}
