package io.drumtower.duty;

/** Asks for an inspection by its number; one that is not there is refused as not found. */
public record GetPlannedInspection(String occasion, int number) {}
