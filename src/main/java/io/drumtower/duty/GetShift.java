package io.drumtower.duty;

/** Asks for one shift; an unknown id is refused as not found. */
public record GetShift(String id) {}
