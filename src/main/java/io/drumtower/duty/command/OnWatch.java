package io.drumtower.duty.command;

import static io.drumtower.duty.command.WatchRule.BEFORE_THE_END;
import static io.drumtower.duty.command.WatchRule.HANDOVER_VOID;
import static io.drumtower.duty.command.WatchRule.NOT_IN_CHARGE;
import static io.drumtower.duty.command.WatchRule.SAME_OFFICER;
import static io.drumtower.duty.command.WatchRule.SHIFT_OVER;

import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.ShiftEvent.AddendumRecorded;
import io.drumtower.duty.ShiftEvent.HandoverStarted;
import io.drumtower.duty.ShiftEvent.WatchStoodDown;
import io.drumtower.duty.command.Charge.End;
import io.drumtower.duty.command.ShiftCommand.OfHandover;
import io.drumtower.duty.command.ShiftCommand.RecordAddendum;
import io.drumtower.duty.command.ShiftCommand.RefuseHandover;
import io.drumtower.duty.command.ShiftCommand.SignHandover;
import io.drumtower.duty.command.ShiftCommand.StandDownWatch;
import io.drumtower.duty.command.ShiftCommand.StartHandover;
import io.drumtower.duty.command.ShiftCommand.StartShift;
import io.drumtower.duty.command.ShiftCommand.TakeOverHandover;
import io.drumtower.duty.command.ShiftCommand.WithdrawHandover;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody answers for the watch, and no handover runs. */
record OnWatch(Charge charge) implements Watch {

    @Override
    public Optional<ShiftEvent> decide(ShiftCommand command) {
        if (command instanceof StartHandover start) {
            return Optional.of(start(start));
        }
        if (command instanceof StandDownWatch standDown) {
            return Optional.of(standDown(standDown));
        }
        if (command instanceof StartShift again) {
            return Watch.openedAgain(again, charge);
        }
        if (command instanceof RecordAddendum record) {
            return Addenda.decide(record, charge);
        }
        HANDOVER_VOID.unless(command instanceof OfHandover of && isAgain(of));
        return Optional.empty();
    }

    private boolean isAgain(OfHandover command) {
        var end = endOf(command);
        return end.isPresent() && charge.hasEnded(command.handover(), end.get(), command.by());
    }

    private static Optional<End> endOf(OfHandover command) {
        if (command instanceof SignHandover || command instanceof TakeOverHandover) {
            return Optional.of(new End.Passed());
        }
        if (command instanceof RefuseHandover) {
            return Optional.of(new End.Refused());
        }
        return command instanceof WithdrawHandover ? Optional.of(new End.Withdrawn()) : Optional.empty();
    }

    private HandoverStarted start(StartHandover start) {
        SHIFT_OVER.unless(start.shift().equals(charge.shift()));
        NOT_IN_CHARGE.unless(charge.is(start.by()));
        SAME_OFFICER.unless(!charge.is(start.incoming().officerInCharge()));
        return new HandoverStarted(
                start.occasion(),
                charge.shift(),
                charge.nextHandover(),
                start.by(),
                start.incoming(),
                start.relief(),
                start.at());
    }

    private WatchStoodDown standDown(StandDownWatch standDown) {
        SHIFT_OVER.unless(standDown.shift().equals(charge.shift()));
        NOT_IN_CHARGE.unless(charge.is(standDown.by()));
        BEFORE_THE_END.unless(!standDown.at().isBefore(standDown.occasionEnd()) || standDown.reason() != null);
        return new WatchStoodDown(
                standDown.occasion(),
                charge.shift(),
                standDown.to(),
                standDown.openItems(),
                charge.since(),
                charge.opened(),
                standDown.occasionStart(),
                standDown.occasionEnd(),
                standDown.reason(),
                standDown.by(),
                standDown.at());
    }

    @Override
    public Watch evolve(ShiftEvent event) {
        if (event instanceof HandoverStarted started) {
            var offer = new Offer(
                    started.handover(),
                    started.incoming(),
                    started.relief(),
                    started.occurredAt(),
                    null,
                    Set.of(),
                    Set.of());
            return new HandingOver(charge.begun(), offer);
        }
        if (event instanceof AddendumRecorded recorded) {
            return new OnWatch(charge.with(recorded.id()));
        }
        return event instanceof WatchStoodDown ? new StoodDown(charge) : this;
    }

    @Override
    public @Nullable Offer offer() {
        return null;
    }
}
