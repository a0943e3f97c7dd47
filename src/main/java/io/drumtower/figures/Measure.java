package io.drumtower.figures;

/** Whether there is a number, and if not, why: four answers that are never mixed up with 0. */
public enum Measure {
    /** Something was counted, or a watched feed was heard and had nothing to report. */
    MEASURED,
    /** Nothing was recorded. */
    NO_DATA,
    /** A feed that is expected to report had fallen silent. */
    SILENT,
    /** The period has not begun, or is not closed and has nothing yet. */
    NOT_YET
}
