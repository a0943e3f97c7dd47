package io.drumtower.figures;

/**
 * Asks for an event that happened to what a figure counts, though perhaps it changed none; any other, and a position where
 * there is none, are refused as not found.
 */
public record GetContributing(long position) {}
