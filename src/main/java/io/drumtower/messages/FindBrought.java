package io.drumtower.messages;

import java.util.Collection;
import java.util.List;

/** Asks which of some messages count, were brought by a delivery, and are still as it brought them: nobody has gone on. */
public record FindBrought(Collection<String> ids) {

    public record Brought(List<String> ids) {}
}
