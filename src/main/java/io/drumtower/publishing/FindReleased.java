package io.drumtower.publishing;

import java.util.List;

/** Asks for publications that a delivery told of, that count still, and from which it was not taken back yet. */
public record FindReleased(String delivery, int limit) {

    /** @param alone nobody else tells of it: no other delivery that stands, and nobody by hand */
    public record One(String id, boolean alone) {}

    public record Released(List<One> publications) {}
}
