package io.drumtower.publishing.command;

import static io.drumtower.publishing.command.EntryRule.ENTRY_EXISTS;
import static io.drumtower.publishing.command.EntryRule.ENTRY_UNKNOWN;
import static io.drumtower.publishing.command.EntryRule.ENTRY_WITHDRAWN;

import io.drumtower.publishing.EntryEvent;
import io.drumtower.publishing.EntryEvent.EntryWithdrawn;
import io.drumtower.publishing.EntryEvent.Recording;
import io.drumtower.publishing.command.EntryCommand.RecordEntry;
import io.drumtower.publishing.command.EntryCommand.WithdrawEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one entry, as pure functions.
 *
 * @param recording null before it is recorded
 * @param withdrawn null while it counts
 */
record RecordedEntry(
        @Nullable Recording recording, @Nullable EntryWithdrawn withdrawn) {

    static final RecordedEntry UNKNOWN = new RecordedEntry(null, null);

    /** Empty when the command asks for what is so already: the same request again. */
    Optional<EntryEvent> decide(EntryCommand command) {
        return command instanceof RecordEntry entry ? recordIt(entry) : withdraw((WithdrawEntry) command);
    }

    private Optional<EntryEvent> recordIt(RecordEntry command) {
        if (recording == null) {
            return Optional.of(command.recording());
        }
        if (withdrawn != null) {
            throw ENTRY_WITHDRAWN.violation();
        }
        if (!recording.equals(command.recording())) {
            throw ENTRY_EXISTS.violation();
        }
        return Optional.empty();
    }

    private Optional<EntryEvent> withdraw(WithdrawEntry command) {
        if (recording == null) {
            throw ENTRY_UNKNOWN.violation();
        }
        if (withdrawn == null) {
            return Optional.of(
                    new EntryWithdrawn(command.id(), recording.entry(), command.reason(), command.by(), command.at()));
        }
        if (!withdrawn.reason().equals(command.reason())) {
            throw ENTRY_WITHDRAWN.violation();
        }
        return Optional.empty();
    }

    RecordedEntry evolve(EntryEvent event) {
        return event instanceof Recording first
                ? new RecordedEntry(first, null)
                : new RecordedEntry(recording, (EntryWithdrawn) event);
    }
}
