package io.drumtower.messages;

import java.util.Collection;
import java.util.List;

/** Asks which of these there are. */
public record FindKnown(Collection<String> ids) {

    public record Known(List<MessageEntry> messages) {}
}
