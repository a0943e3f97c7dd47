package io.drumtower.messages;

import java.util.List;

/** Asks for messages that a delivery brought and that count still. */
public record FindBrought(String delivery, int limit) {

    public record Brought(List<String> ids) {}
}
