package io.drumtower.messages;

import java.util.Collection;
import java.util.Set;

/** Asks what of the messages that a delivery told of still counts. */
public record FindBrought(String delivery, Collection<String> ids) {

    /**
     * @param received messages that a delivery brought, and with which nobody has gone on
     * @param goneOn of which this one told how they went on
     */
    public record Brought(Set<String> received, Set<String> goneOn) {}
}
