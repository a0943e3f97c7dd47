package io.drumtower.publishing;

/** Asks for one entry; an unknown id is refused as not found. */
public record GetEntry(String id) {}
