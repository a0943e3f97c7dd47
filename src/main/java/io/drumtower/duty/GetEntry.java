package io.drumtower.duty;

/** Asks for one entry of the log; an unknown id is refused as not found. */
public record GetEntry(String id) {}
