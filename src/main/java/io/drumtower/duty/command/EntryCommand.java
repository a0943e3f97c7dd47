package io.drumtower.duty.command;

import io.drumtower.duty.LogEvent.EntryKind;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What officers may write into the watch log. */
public sealed interface EntryCommand {

    String id();

    @TargetAggregateIdentifier
    default String stream() {
        return stream(id());
    }

    static String stream(String id) {
        return "entry/" + id;
    }

    /** What is written. */
    record Wording(EntryKind kind, String text, Instant happenedAt) {}

    record RecordEntry(String id, @Nullable String occasion, Wording wording, String by, Instant at)
            implements EntryCommand {}

    record AmendEntry(String id, Wording wording, String reason, String by, Instant at) implements EntryCommand {}
}
