package io.drumtower.publishing;

import java.util.List;

/** Asks for publications that a delivery released, that count still, and that nobody else has told of. */
public record FindReleased(String delivery, int limit) {

    public record Released(List<String> ids) {}
}
