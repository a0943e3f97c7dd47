package io.drumtower.duty.command;

import static io.drumtower.duty.command.WatchRule.HANDOVER_RUNNING;
import static io.drumtower.duty.command.WatchRule.HANDOVER_VOID;
import static io.drumtower.duty.command.WatchRule.NOT_INCOMING;
import static io.drumtower.duty.command.WatchRule.NOT_IN_CHARGE;

import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.ShiftEvent.AddendumRecorded;
import io.drumtower.duty.ShiftEvent.HandoverAccepted;
import io.drumtower.duty.ShiftEvent.HandoverRefused;
import io.drumtower.duty.ShiftEvent.HandoverSigned;
import io.drumtower.duty.ShiftEvent.HandoverTakenOver;
import io.drumtower.duty.ShiftEvent.HandoverWithdrawn;
import io.drumtower.duty.ShiftEvent.ItemQuestioned;
import io.drumtower.duty.ShiftEvent.ItemUnderstood;
import io.drumtower.duty.ShiftEvent.QuestionAnswered;
import io.drumtower.duty.command.Charge.End;
import io.drumtower.duty.command.Charge.Ended;
import io.drumtower.duty.command.ShiftCommand.OfHandover;
import io.drumtower.duty.command.ShiftCommand.RecordAddendum;
import io.drumtower.duty.command.ShiftCommand.RefuseHandover;
import io.drumtower.duty.command.ShiftCommand.SignHandover;
import io.drumtower.duty.command.ShiftCommand.StartHandover;
import io.drumtower.duty.command.ShiftCommand.StartShift;
import io.drumtower.duty.command.ShiftCommand.TakeOverHandover;
import io.drumtower.duty.command.ShiftCommand.WithdrawHandover;
import java.util.Optional;

/** A handover runs; until it is accepted the outgoing officer answers for the watch. */
record HandingOver(Charge charge, Offer offer) implements Watch {

    @Override
    public Optional<ShiftEvent> decide(ShiftCommand command) {
        if (command instanceof RecordAddendum record) {
            return Addenda.decide(record, charge);
        }
        if (command instanceof OfHandover of) {
            HANDOVER_VOID.unless(of.handover().equals(offer.id()));
            return decideHere(of);
        }
        if (command instanceof StartShift again) {
            return Watch.openedAgain(again, charge);
        }
        HANDOVER_RUNNING.unless(command instanceof StartHandover start && isAgain(start));
        return Optional.empty();
    }

    private boolean isAgain(StartHandover start) {
        return start.shift().equals(charge.shift())
                && charge.is(start.by())
                && start.incoming().equals(offer.incoming());
    }

    private Optional<ShiftEvent> decideHere(OfHandover command) {
        if (command instanceof SignHandover sign) {
            return new Signing(charge, offer).decide(sign);
        }
        if (command instanceof TakeOverHandover takeOver) {
            return Optional.of(new TakingOver(charge, offer).decide(takeOver));
        }
        if (command instanceof RefuseHandover refuse) {
            NOT_INCOMING.unless(offer.isTo(refuse.by()));
            return Optional.of(new HandoverRefused(
                    refuse.occasion(), charge.shift(), offer.id(), refuse.reason(), refuse.by(), refuse.at()));
        }
        if (command instanceof WithdrawHandover withdraw) {
            NOT_IN_CHARGE.unless(charge.is(withdraw.by()));
            return Optional.of(new HandoverWithdrawn(
                    withdraw.occasion(), charge.shift(), offer.id(), withdraw.reason(), withdraw.by(), withdraw.at()));
        }
        return new Matters(charge, offer).decide(command);
    }

    @Override
    public Watch evolve(ShiftEvent event) {
        if (event instanceof HandoverAccepted accepted) {
            var ended = charge.ended(
                    new Ended(offer.id(), new End.Passed(), accepted.team().officerInCharge()));
            return new OnWatch(ended.passed(accepted.team(), accepted.occurredAt()));
        }
        if (event instanceof HandoverTakenOver taken) {
            var ended = charge.ended(new Ended(offer.id(), new End.Passed(), taken.by()));
            return new OnWatch(ended.passed(taken.team(), taken.occurredAt()));
        }
        if (event instanceof HandoverRefused refused) {
            return new OnWatch(charge.ended(new Ended(offer.id(), new End.Refused(), refused.by())));
        }
        if (event instanceof HandoverWithdrawn withdrawn) {
            return new OnWatch(charge.ended(new Ended(offer.id(), new End.Withdrawn(), withdrawn.by())));
        }
        return event instanceof AddendumRecorded recorded
                ? new HandingOver(charge.with(recorded.id()), offer)
                : new HandingOver(charge, evolveOffer(event));
    }

    private Offer evolveOffer(ShiftEvent event) {
        if (event instanceof HandoverSigned signed) {
            return offer.signed(new Offer.Items(signed.openItems(), signed.criticals()));
        }
        if (event instanceof ItemUnderstood understood) {
            return offer.understood(understood.matter());
        }
        if (event instanceof ItemQuestioned questioned) {
            return offer.questioned(questioned.matter());
        }
        return event instanceof QuestionAnswered answered ? offer.answered(answered.matter()) : offer;
    }
}
