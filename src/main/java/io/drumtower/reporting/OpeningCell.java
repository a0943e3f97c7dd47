package io.drumtower.reporting;

/** Cells of the annual report whose first number comes from before the log (上年结转、上年现行有效). */
public enum OpeningCell {
    /** 规章, in force. */
    RULES_IN_FORCE("documents.rules.opening"),
    /** 行政规范性文件, in force. */
    NORMATIVE_DOCUMENTS_IN_FORCE("documents.normative.opening");

    private final String figure;

    OpeningCell(String figure) {
        this.figure = figure;
    }

    /** Key of the figure that it is told by. */
    public String figure() {
        return figure;
    }
}
