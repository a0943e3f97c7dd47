package io.drumtower.publishing;

/** What table 二 of the annual report counts of administrative actions. */
public enum ActionKind {
    /** 行政许可, decisions. */
    LICENCE,
    /** 行政处罚, decisions. */
    PENALTY,
    /** 行政强制, decisions. */
    COERCION,
    /** 行政事业性收费, yuan. */
    FEE
}
