package io.drumtower.duty.command;

import static io.drumtower.duty.command.WatchRule.NOT_ACCEPTED;

import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.ShiftEvent.AddendumRecorded;
import io.drumtower.duty.command.ShiftCommand.RecordAddendum;
import java.util.Optional;

/** Late facts below a handover: only when it is closed, for until then the report itself can still change. */
final class Addenda {

    private Addenda() {}

    static Optional<ShiftEvent> decide(RecordAddendum record, Charge charge) {
        NOT_ACCEPTED.unless(charge.hasPassed(record.handover()));
        return charge.addenda().contains(record.id())
                ? Optional.empty()
                : Optional.of(new AddendumRecorded(
                        record.occasion(),
                        shiftOf(record.handover()),
                        record.handover(),
                        record.id(),
                        record.text(),
                        record.by(),
                        record.at()));
    }

    /** A handover is named after its shift. */
    private static String shiftOf(String handover) {
        return handover.substring(0, handover.lastIndexOf('.'));
    }
}
