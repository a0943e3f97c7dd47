package io.drumtower.duty.projection;

/** Asks for one occasion; an unknown id is refused as not found. */
public record GetOccasion(String id) {}
