package io.drumtower.duty;

/** Asks for one handover; an unknown id is refused as not found. */
public record GetHandover(String id) {}
