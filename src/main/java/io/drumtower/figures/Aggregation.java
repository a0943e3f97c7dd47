package io.drumtower.figures;

/** How a figure is made of its contributions. */
public enum Aggregation {
    /** All contributions are added. */
    SUM,
    /** Those of one site and bucket are added, then the largest bucket is taken. Peaks nest, they never add. */
    MAX_OF_SUM
}
