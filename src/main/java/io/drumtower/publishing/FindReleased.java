package io.drumtower.publishing;

import java.util.List;

/** Asks for publications that a delivery released and that count still. */
public record FindReleased(String delivery, int limit) {

    public record Released(List<String> ids) {}
}
