package io.drumtower.duty.inbound;

import io.drumtower.duty.FindItems;
import io.drumtower.duty.HandoverEntry;
import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.ItemEvent.Severity;
import io.drumtower.duty.command.ShiftCommand.KnownItem;
import io.drumtower.duty.command.ShiftCommand.SignHandover;
import io.drumtower.duty.command.ShiftCommand.StandDownWatch;
import io.drumtower.duty.command.ShiftCommand.TakeOverHandover;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What passes responsibility on. Who signs has shown before that he is who he says. */
@Component
class SigningDesk {

    private final WatchDesk desk;
    private final Clock clock;

    SigningDesk(WatchDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param notInPerson see {@link SignHandover} */
    WatchAnswer sign(String handover, @Nullable String notInPerson, String by) {
        var signed = desk.handover(handover);
        var items = desk.openItems(FindItems.openUpTo(signed.occasion(), signed.cut())).stream()
                .map(item -> known(item, signed))
                .toList();
        return desk.send(new SignHandover(signed.occasion(), handover, items, notInPerson, by, clock.instant()));
    }

    private static KnownItem known(ItemEntry item, HandoverEntry handover) {
        return new KnownItem(
                item.id(),
                item.severity() == Severity.CRITICAL,
                item.acknowledgedBy() != null,
                item.handledPosition() > handover.cut());
    }

    WatchAnswer takeOver(String handover, String reason, boolean supervisor, String by) {
        var occasion = desk.handover(handover).occasion();
        return desk.send(new TakeOverHandover(occasion, handover, reason, supervisor, by, clock.instant()));
    }

    /** @param to who answers for what is left */
    WatchAnswer standDown(String shift, String to, @Nullable String reason, String by) {
        var occasion = desk.occasion(desk.shift(shift).occasion());
        var left = desk.openItems(FindItems.open(occasion.id())).stream()
                .map(ItemEntry::id)
                .toList();
        return desk.send(new StandDownWatch(
                occasion.id(), shift, to, left, occasion.start(), occasion.end(), reason, by, clock.instant()));
    }
}
