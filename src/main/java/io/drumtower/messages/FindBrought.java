package io.drumtower.messages;

import java.util.List;

/** Asks what of a delivery still counts. */
public record FindBrought(String delivery, int limit) {

    /**
     * @param received messages that it brought, and with which nobody has gone on
     * @param goneOn others, of which it told how they went on
     */
    public record Brought(List<String> received, List<String> goneOn) {}
}
