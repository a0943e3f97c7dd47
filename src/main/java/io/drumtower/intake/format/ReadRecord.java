package io.drumtower.intake.format;

/**
 * One record of a body.
 *
 * @param from first byte in the body
 * @param to first byte behind it
 * @param utf8 false when its bytes are not UTF-8 and were read with replacement
 */
public record ReadRecord(int from, int to, boolean utf8, Reading reading) {}
