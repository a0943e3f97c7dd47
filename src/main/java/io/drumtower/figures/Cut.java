package io.drumtower.figures;

/** The smallest stretch of time that a figure is kept for. */
public enum Cut {
    /** Each site has it each half hour. */
    HALF_HOUR,
    /** What belongs to a business day. */
    DAY,
    /** An event adds to it once an occasion, which then stands for a site. */
    OCCASION
}
