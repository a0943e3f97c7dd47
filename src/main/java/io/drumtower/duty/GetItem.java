package io.drumtower.duty;

/** Asks for one item; an unknown id is refused as not found. */
public record GetItem(String id) {}
