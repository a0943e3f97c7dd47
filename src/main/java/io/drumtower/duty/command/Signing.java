package io.drumtower.duty.command;

import static io.drumtower.duty.command.WatchRule.CRITICAL_UNACKNOWLEDGED;
import static io.drumtower.duty.command.WatchRule.CRITICAL_UNREAD;
import static io.drumtower.duty.command.WatchRule.CUT_TOO_OLD;
import static io.drumtower.duty.command.WatchRule.ITEM_UNDECIDED;
import static io.drumtower.duty.command.WatchRule.NOT_A_SIGNATORY;
import static io.drumtower.duty.command.WatchRule.NOT_SIGNED;
import static io.drumtower.duty.command.WatchRule.QUESTION_OPEN;
import static io.drumtower.duty.command.WatchRule.SECTION_UNREAD;

import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.ShiftEvent.HandoverAccepted;
import io.drumtower.duty.ShiftEvent.HandoverSigned;
import io.drumtower.duty.command.ShiftCommand.KnownItem;
import io.drumtower.duty.command.ShiftCommand.SignHandover;
import java.time.Duration;
import java.util.Optional;

/** The two signatures of a handover: first the outgoing officer, then the incoming one. */
record Signing(Charge charge, Offer offer) {

    /** A report that is older tells too little of what is taken over: it is begun again. */
    static final Duration REACH = Duration.ofHours(2);

    Optional<ShiftEvent> decide(SignHandover sign) {
        NOT_A_SIGNATORY.unless(charge.is(sign.by()) || offer.isTo(sign.by()));
        if (charge.is(sign.by()) && offer.signed()) {
            return Optional.empty();
        }
        CUT_TOO_OLD.unless(!sign.at().isAfter(offer.startedAt().plus(REACH)));
        return Optional.of(charge.is(sign.by()) ? signed(sign) : accepted(sign));
    }

    private HandoverSigned signed(SignHandover sign) {
        CRITICAL_UNACKNOWLEDGED.unless(sign.items().stream().allMatch(item -> !item.critical() || item.acknowledged()));
        ITEM_UNDECIDED.unless(sign.items().stream().allMatch(KnownItem::handled));
        return new HandoverSigned(
                sign.occasion(),
                charge.shift(),
                offer.id(),
                sign.items().stream().map(KnownItem::id).toList(),
                sign.items().stream()
                        .filter(KnownItem::critical)
                        .map(KnownItem::id)
                        .toList(),
                sign.by(),
                sign.at());
    }

    private HandoverAccepted accepted(SignHandover sign) {
        NOT_SIGNED.unless(offer.signed());
        QUESTION_OPEN.unless(offer.questions().isEmpty());
        SECTION_UNREAD.unless(offer.hasReadSections());
        CRITICAL_UNREAD.unless(offer.hasReadCriticals());
        return new HandoverAccepted(
                sign.occasion(),
                charge.shift(),
                offer.id(),
                charge.nextShift(),
                charge.team().officerInCharge(),
                offer.incoming(),
                offer.relief(),
                charge.since(),
                sign.notInPerson(),
                sign.at());
    }
}
