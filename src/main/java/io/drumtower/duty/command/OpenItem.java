package io.drumtower.duty.command;

import static io.drumtower.duty.command.ItemRule.ITEM_EXISTS;

import io.drumtower.duty.ItemEvent;
import io.drumtower.duty.ItemEvent.AcknowledgementExpired;
import io.drumtower.duty.ItemEvent.OpenItemAcknowledged;
import io.drumtower.duty.ItemEvent.OpenItemCarried;
import io.drumtower.duty.ItemEvent.OpenItemClosed;
import io.drumtower.duty.ItemEvent.OpenItemEscalated;
import io.drumtower.duty.ItemEvent.OpenItemRaised;
import io.drumtower.duty.command.ItemCommand.AcknowledgeItem;
import io.drumtower.duty.command.ItemCommand.CarryItem;
import io.drumtower.duty.command.ItemCommand.CloseItem;
import io.drumtower.duty.command.ItemCommand.EscalateItem;
import io.drumtower.duty.command.ItemCommand.ExpireAcknowledgement;
import io.drumtower.duty.command.ItemCommand.RaiseItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param acknowledged null when nobody looks after it */
record OpenItem(OpenItemRaised raised, @Nullable OpenItemAcknowledged acknowledged) implements Item {

    /** Whoever does not confirm within it may have fallen asleep over it. */
    static final Duration ACKNOWLEDGED_FOR = Duration.ofMinutes(30);

    static OpenItem of(OpenItemRaised raised) {
        return new OpenItem(raised, null);
    }

    static Optional<ItemEvent> raisedAgain(RaiseItem again, OpenItemRaised raised) {
        var same = new OpenItemRaised(
                again.id(),
                again.occasion(),
                again.title(),
                again.severity(),
                again.owner(),
                again.nextStep(),
                again.dueAt(),
                again.by(),
                raised.occurredAt());
        if (!same.equals(raised)) {
            throw ITEM_EXISTS.violation();
        }
        return Optional.empty();
    }

    @Override
    public Optional<ItemEvent> decide(ItemCommand command) {
        if (command instanceof AcknowledgeItem acknowledge) {
            return acknowledge(acknowledge);
        }
        if (command instanceof ExpireAcknowledgement expire) {
            return expire(expire);
        }
        return command instanceof RaiseItem again ? raisedAgain(again, raised) : Optional.of(handled(command));
    }

    /** Who sees to it for good is not relieved by who only looks at it; of the same person only a confirmation is news. */
    private Optional<ItemEvent> acknowledge(AcknowledgeItem acknowledge) {
        var isSo = acknowledged != null
                && (acknowledge.confirmed()
                        ? acknowledged.until() == null && acknowledged.by().equals(acknowledge.by())
                        : acknowledged.until() == null || acknowledged.by().equals(acknowledge.by()));
        var until = acknowledge.confirmed() ? null : acknowledge.at().plus(ACKNOWLEDGED_FOR);
        return isSo
                ? Optional.empty()
                : Optional.of(new OpenItemAcknowledged(
                        raised.id(), raised.occasion(), until, acknowledge.by(), acknowledge.at()));
    }

    private Optional<ItemEvent> expire(ExpireAcknowledgement expire) {
        return acknowledged == null || !ends(acknowledged.until(), expire.at())
                ? Optional.empty()
                : Optional.of(
                        new AcknowledgementExpired(raised.id(), raised.occasion(), acknowledged.by(), expire.at()));
    }

    private static boolean ends(@Nullable Instant until, Instant at) {
        return until != null && !at.isBefore(until);
    }

    private ItemEvent handled(ItemCommand command) {
        if (command instanceof CarryItem carry) {
            return new OpenItemCarried(
                    raised.id(), raised.occasion(), carry.nextStep(), carry.owner(), carry.by(), carry.at());
        }
        if (command instanceof EscalateItem escalate) {
            return new OpenItemEscalated(
                    raised.id(), raised.occasion(), escalate.to(), escalate.reason(), escalate.by(), escalate.at());
        }
        var close = (CloseItem) Objects.requireNonNull(command);
        return new OpenItemClosed(raised.id(), raised.occasion(), close.note(), close.by(), close.at());
    }

    @Override
    public Item evolve(ItemEvent event) {
        if (event instanceof OpenItemAcknowledged next) {
            return new OpenItem(raised, next);
        }
        if (event instanceof AcknowledgementExpired) {
            return new OpenItem(raised, null);
        }
        return event instanceof OpenItemClosed closed ? new Closed(raised, closed) : this;
    }
}
