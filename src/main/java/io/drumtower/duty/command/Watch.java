package io.drumtower.duty.command;

import static io.drumtower.duty.command.WatchRule.NOT_IN_CHARGE;
import static io.drumtower.duty.command.WatchRule.WATCH_CANCELLED;
import static io.drumtower.duty.command.WatchRule.WATCH_NOT_OPEN;
import static io.drumtower.duty.command.WatchRule.WATCH_OPEN;
import static io.drumtower.duty.command.WatchRule.WATCH_STOOD_DOWN;

import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.ShiftEvent.AddendumRecorded;
import io.drumtower.duty.ShiftEvent.ShiftStarted;
import io.drumtower.duty.command.ShiftCommand.RecordAddendum;
import io.drumtower.duty.command.ShiftCommand.StandDownWatch;
import io.drumtower.duty.command.ShiftCommand.StartShift;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decisions about the watch of one occasion, as pure functions. */
sealed interface Watch permits Watch.Unopened, OnWatch, HandingOver, Watch.StoodDown {

    Watch UNOPENED = new Unopened();

    /** Empty when the command asks for what is so already: the same request again. */
    Optional<ShiftEvent> decide(ShiftCommand command);

    Watch evolve(ShiftEvent event);

    /** Null before the opening. */
    @Nullable Charge charge();

    /** The handover that runs. */
    @Nullable Offer offer();

    record Unopened() implements Watch {

        @Override
        public Optional<ShiftEvent> decide(ShiftCommand command) {
            if (!(command instanceof StartShift start)) {
                throw WATCH_NOT_OPEN.violation();
            }
            WATCH_CANCELLED.unless(!start.occasionCancelled());
            NOT_IN_CHARGE.unless(start.team().officerInCharge().equals(start.by()));
            return Optional.of(new ShiftStarted(
                    start.occasion(), start.occasion() + ".1", start.team(), start.relief(), start.by(), start.at()));
        }

        @Override
        public Watch evolve(ShiftEvent event) {
            return event instanceof ShiftStarted started
                    ? new OnWatch(Charge.first(started.occasion(), started.team(), started.occurredAt()))
                    : this;
        }

        @Override
        public @Nullable Offer offer() {
            return null;
        }

        @Override
        public @Nullable Charge charge() {
            return null;
        }
    }

    record StoodDown(Charge charge) implements Watch {

        @Override
        public Optional<ShiftEvent> decide(ShiftCommand command) {
            if (command instanceof RecordAddendum record) {
                return Addenda.decide(record, charge);
            }
            if (command instanceof StandDownWatch again
                    && again.shift().equals(charge.shift())
                    && charge.is(again.by())) {
                return Optional.empty();
            }
            throw WATCH_STOOD_DOWN.violation();
        }

        @Override
        public Watch evolve(ShiftEvent event) {
            return event instanceof AddendumRecorded recorded ? new StoodDown(charge.with(recorded.id())) : this;
        }

        @Override
        public @Nullable Offer offer() {
            return null;
        }
    }

    /** The opening again, while the watch is open. */
    static Optional<ShiftEvent> openedAgain(StartShift again, Charge charge) {
        WATCH_OPEN.unless(
                charge.number() == 1 && charge.is(again.by()) && charge.team().equals(again.team()));
        return Optional.empty();
    }
}
