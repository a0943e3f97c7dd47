package io.drumtower.duty.command;

import static io.drumtower.duty.command.EntryRule.ENTRY_EXISTS;
import static io.drumtower.duty.command.EntryRule.ENTRY_IN_THE_FUTURE;
import static io.drumtower.duty.command.EntryRule.ENTRY_UNKNOWN;

import io.drumtower.duty.LogEvent;
import io.drumtower.duty.LogEvent.LogEntryAmended;
import io.drumtower.duty.LogEvent.LogEntryRecorded;
import io.drumtower.duty.command.EntryCommand.AmendEntry;
import io.drumtower.duty.command.EntryCommand.RecordEntry;
import io.drumtower.duty.command.EntryCommand.Wording;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decisions of one entry of the watch log, as pure functions. */
sealed interface Entry {

    Entry UNKNOWN = new Unknown();

    /** Empty when the command asks for what is so already: the same request again. */
    Optional<LogEvent> decide(EntryCommand command);

    Entry evolve(LogEvent event);

    record Unknown() implements Entry {

        @Override
        public Optional<LogEvent> decide(EntryCommand command) {
            if (!(command instanceof RecordEntry entry)) {
                throw ENTRY_UNKNOWN.violation();
            }
            requirePast(entry.wording(), entry.at());
            return Optional.of(new LogEntryRecorded(
                    entry.id(),
                    entry.occasion(),
                    entry.wording().kind(),
                    entry.wording().text(),
                    entry.wording().happenedAt(),
                    entry.by(),
                    entry.at()));
        }

        @Override
        public Entry evolve(LogEvent event) {
            return event instanceof LogEntryRecorded recorded ? new Written(recorded, null) : this;
        }
    }

    /** @param amended the last correction */
    record Written(LogEntryRecorded original, @Nullable LogEntryAmended amended) implements Entry {

        @Override
        public Optional<LogEvent> decide(EntryCommand command) {
            if (command instanceof AmendEntry amend) {
                return amend(amend);
            }
            if (command instanceof RecordEntry again && isSame(again)) {
                return Optional.empty();
            }
            throw ENTRY_EXISTS.violation();
        }

        /** Sent again, a line that tells its time from the moment of sending tells another. */
        private boolean isSame(RecordEntry again) {
            return again.by().equals(original.by())
                    && again.wording().kind() == original.kind()
                    && again.wording().text().equals(original.text());
        }

        private Optional<LogEvent> amend(AmendEntry amend) {
            requirePast(amend.wording(), amend.at());
            return amend.wording().equals(wording())
                    ? Optional.empty()
                    : Optional.of(new LogEntryAmended(
                            original.id(),
                            original.occasion(),
                            amend.wording().kind(),
                            amend.wording().text(),
                            amend.wording().happenedAt(),
                            amend.reason(),
                            amend.by(),
                            amend.at()));
        }

        private Wording wording() {
            return amended == null
                    ? new Wording(original.kind(), original.text(), original.happenedAt())
                    : new Wording(amended.kind(), amended.text(), amended.happenedAt());
        }

        @Override
        public Entry evolve(LogEvent event) {
            return event instanceof LogEntryAmended next ? new Written(original, next) : this;
        }
    }

    private static void requirePast(Wording wording, Instant at) {
        if (wording.happenedAt().isAfter(at)) {
            throw ENTRY_IN_THE_FUTURE.violation();
        }
    }
}
