package io.drumtower.publishing;

/** The two kinds that table 二 of the annual report counts. */
public enum DocumentKind {
    /** 规章. */
    RULE,
    /** 行政规范性文件. */
    NORMATIVE_DOCUMENT
}
