package io.drumtower.duty;

/** Asks for a slot by its number; one that is not there is refused as not found. */
public record GetPlannedSlot(String occasion, int slot) {}
