package io.drumtower.duty.command;

import static io.drumtower.duty.command.ItemRule.ITEM_CLOSED;
import static io.drumtower.duty.command.ItemRule.ITEM_UNKNOWN;

import io.drumtower.duty.ItemEvent;
import io.drumtower.duty.ItemEvent.OpenItemClosed;
import io.drumtower.duty.ItemEvent.OpenItemRaised;
import io.drumtower.duty.command.ItemCommand.CloseItem;
import io.drumtower.duty.command.ItemCommand.ExpireAcknowledgement;
import io.drumtower.duty.command.ItemCommand.RaiseItem;
import java.util.Optional;

/** The decisions of one open item, as pure functions. */
sealed interface Item permits Item.Unknown, OpenItem, Item.Closed {

    Item UNKNOWN = new Unknown();

    /** Empty when the command asks for what is so already: the same request again. */
    Optional<ItemEvent> decide(ItemCommand command);

    Item evolve(ItemEvent event);

    record Unknown() implements Item {

        @Override
        public Optional<ItemEvent> decide(ItemCommand command) {
            if (!(command instanceof RaiseItem raise)) {
                throw ITEM_UNKNOWN.violation();
            }
            return Optional.of(new OpenItemRaised(
                    raise.id(),
                    raise.occasion(),
                    raise.title(),
                    raise.severity(),
                    raise.owner(),
                    raise.nextStep(),
                    raise.dueAt(),
                    raise.by(),
                    raise.at()));
        }

        @Override
        public Item evolve(ItemEvent event) {
            return event instanceof OpenItemRaised raised ? OpenItem.of(raised) : this;
        }
    }

    record Closed(OpenItemRaised raised, OpenItemClosed closed) implements Item {

        @Override
        public Optional<ItemEvent> decide(ItemCommand command) {
            if (command instanceof RaiseItem again) {
                return OpenItem.raisedAgain(again, raised);
            }
            var isAgain = command instanceof CloseItem again
                    && again.by().equals(closed.by())
                    && again.note().equals(closed.note());
            if (isAgain || command instanceof ExpireAcknowledgement) {
                return Optional.empty();
            }
            throw ITEM_CLOSED.violation();
        }

        @Override
        public Item evolve(ItemEvent event) {
            return this;
        }
    }
}
