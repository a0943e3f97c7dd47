package io.drumtower.publishing.command;

import io.drumtower.publishing.EntryEvent.Recording;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What people may ask of an entry. */
public sealed interface EntryCommand {

    String id();

    @TargetAggregateIdentifier
    default String stream() {
        return stream(id());
    }

    static String stream(String id) {
        return "publishing-entry/" + id;
    }

    /** @param recording what is to be recorded, with its id */
    record RecordEntry(Recording recording) implements EntryCommand {

        @Override
        public String id() {
            return recording.id();
        }
    }

    record WithdrawEntry(String id, String reason, String by, Instant at) implements EntryCommand {}
}
