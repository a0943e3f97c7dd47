package io.drumtower.figures;

/** How a figure is made of its contributions. */
public enum Aggregation {
    /** All contributions are added. */
    SUM,
    /**
     * What there was at first, by another figure, and all contributions since: what there is at the end of a period.
     */
    LEVEL,
    /** Those of one site and bucket are added, then the largest bucket is taken. Peaks nest, they never add. */
    MAX_OF_SUM,
    /** The largest of the values that stand, the earliest on a tie. */
    MAX,
    /** The value that was stated for the latest time, of several the one that was recorded last. */
    LATEST,
    /** How many different items are stated. */
    DISTINCT,
    /** How many full days are covered by the stretches of time that are stated. */
    COVER,
    /** Reckoned from other figures; it has no contributions of its own. */
    FORMULA;

    /** Whether contributions are added as they are. */
    public boolean isAdded() {
        return this == SUM || this == LEVEL;
    }

    /** Whether one of what was counted or stated is taken, and the events of the others add nothing. */
    public boolean isLargest() {
        return this == MAX_OF_SUM || this == MAX;
    }

    /** Whether its contributions state a value each, of which one or all are taken. */
    public boolean isStated() {
        return this == MAX || this == LATEST || this == DISTINCT || this == COVER;
    }
}
