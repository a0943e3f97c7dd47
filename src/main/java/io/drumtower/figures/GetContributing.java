package io.drumtower.figures;

/**
 * Asks for an event that contributes to a figure; one that does not, and a position where there is none, are refused as
 * not found.
 */
public record GetContributing(long position) {}
