package io.drumtower.duty.command;

import static io.drumtower.duty.command.SummaryRule.ALREADY_CANCELLED;
import static io.drumtower.duty.command.SummaryRule.GRACE_NOT_OVER;
import static io.drumtower.duty.command.SummaryRule.RECORDED_AFTERWARDS;
import static io.drumtower.duty.command.SummaryRule.REVISION_OUTDATED;
import static io.drumtower.duty.command.SummaryRule.SILENCE_UNEXPLAINED;
import static io.drumtower.duty.command.SummaryRule.SLOT_NOT_CLOSED;
import static io.drumtower.duty.command.SummaryRule.SUMMARY_ALREADY_EXCUSED;
import static io.drumtower.duty.command.SummaryRule.SUMMARY_ALREADY_FILED;
import static io.drumtower.duty.command.SummaryRule.SUMMARY_NOT_MISSED;
import static io.drumtower.duty.command.SummaryRule.ZERO_UNCONFIRMED;

import io.drumtower.duty.PlannedSlot;
import io.drumtower.duty.SummaryEvent;
import io.drumtower.duty.SummaryEvent.SummaryExcused;
import io.drumtower.duty.SummaryEvent.SummaryFiled;
import io.drumtower.duty.SummaryEvent.SummaryMissed;
import io.drumtower.duty.command.SummaryCommand.ExcuseSummary;
import io.drumtower.duty.command.SummaryCommand.FileSummary;
import io.drumtower.duty.command.SummaryCommand.MissSummary;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decisions about the summary of one slot, as pure functions. */
sealed interface Summary {

    /** Empty when the command asks for what is so already. */
    default Optional<SummaryEvent> decide(SummaryCommand command) {
        if (command instanceof FileSummary file) {
            return file(file);
        }
        if (command instanceof MissSummary miss) {
            return miss(miss);
        }
        return excuse((ExcuseSummary) command);
    }

    Optional<SummaryEvent> file(FileSummary command);

    /** What was filed or missed already stays as it is: the clock may call twice, and from two instances. */
    default Optional<SummaryEvent> miss(MissSummary command) {
        return Optional.empty();
    }

    default Optional<SummaryEvent> excuse(ExcuseSummary command) {
        throw SUMMARY_NOT_MISSED.violation();
    }

    Summary evolve(SummaryEvent event);

    record Unfiled() implements Summary {

        @Override
        public Optional<SummaryEvent> file(FileSummary command) {
            var slot = command.slot();
            return Optional.of(filed(command, !slot.afterwards() && command.at().isAfter(slot.deadline())));
        }

        @Override
        public Optional<SummaryEvent> miss(MissSummary command) {
            var slot = command.slot();
            requireWatched(slot);
            if (slot.afterwards()) {
                throw RECORDED_AFTERWARDS.violation();
            }
            if (command.at().isBefore(slot.deadline())) {
                throw GRACE_NOT_OVER.violation();
            }
            return Optional.of(new SummaryMissed(slot.occasion(), slot.slot(), slot.deadline()));
        }

        @Override
        public Summary evolve(SummaryEvent event) {
            if (event instanceof SummaryFiled filed) {
                return new Filed(filed);
            }
            return event instanceof SummaryMissed ? new Missed(null) : this;
        }
    }

    /** @param excuse null while there is none */
    record Missed(@Nullable String excuse) implements Summary {

        @Override
        public Optional<SummaryEvent> file(FileSummary command) {
            return Optional.of(filed(command, true));
        }

        @Override
        public Optional<SummaryEvent> excuse(ExcuseSummary command) {
            if (command.reason().equals(excuse)) {
                return Optional.empty();
            }
            if (excuse != null) {
                throw SUMMARY_ALREADY_EXCUSED.violation();
            }
            var slot = command.slot();
            requireWatched(slot);
            return Optional.of(
                    new SummaryExcused(slot.occasion(), slot.slot(), command.reason(), command.by(), command.at()));
        }

        @Override
        public Summary evolve(SummaryEvent event) {
            if (event instanceof SummaryFiled filed) {
                return new Filed(filed);
            }
            return event instanceof SummaryExcused excused ? new Missed(excused.reason()) : this;
        }
    }

    /** @param last what was filed last */
    record Filed(SummaryFiled last) implements Summary {

        @Override
        public Optional<SummaryEvent> file(FileSummary command) {
            var isNewer = command.seen() != last.revision() || hasOtherFigures(command);
            if (!isNewer && command.note().equals(noteOf(last))) {
                return Optional.empty();
            }
            if (!isNewer && Objects.equals(command.newest().revision(), last.revision())) {
                throw SUMMARY_ALREADY_FILED.violation();
            }
            return Optional.of(filed(command, last.late())); // late is when it was first filed
        }

        private static SummaryNote noteOf(SummaryFiled event) {
            return new SummaryNote(event.remark(), event.reasons(), event.zeroConfirmed());
        }

        /** Where nothing closes there is one revision, and its figures alone say whether it is what was filed. */
        private boolean hasOtherFigures(FileSummary command) {
            return command.slot().afterwards() && !command.newest().figures().equals(last.figures());
        }

        @Override
        public Summary evolve(SummaryEvent event) {
            return event instanceof SummaryFiled filed ? new Filed(filed) : this;
        }
    }

    private static SummaryFiled filed(FileSummary command, boolean late) {
        var slot = command.slot();
        var note = command.note();
        var newest = command.newest();
        requireWatched(slot);
        var revision = newest.revision();
        if (revision == null) {
            throw SLOT_NOT_CLOSED.violation();
        }
        if (command.seen() != revision) {
            throw REVISION_OUTDATED.violation();
        }
        if (!newest.explain(note.reasons())) {
            throw SILENCE_UNEXPLAINED.violation();
        }
        if (newest.figures().haveZero() && !note.zeroConfirmed()) {
            throw ZERO_UNCONFIRMED.violation();
        }
        return new SummaryFiled(
                slot.occasion(),
                slot.slot(),
                revision,
                newest.figures(),
                note.remark(),
                note.reasons(),
                note.zeroConfirmed(),
                newest.position(),
                late,
                command.by(),
                command.at());
    }

    private static void requireWatched(PlannedSlot slot) {
        if (slot.cancelled()) {
            throw ALREADY_CANCELLED.violation();
        }
    }
}
