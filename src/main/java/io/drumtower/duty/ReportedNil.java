package io.drumtower.duty;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the annual report says to be nil, where nothing of it happened and somebody vouches for that. */
public enum ReportedNil {
    COMPLAINT("举报投诉"),
    REVIEW("行政复议"),
    LITIGATION("行政诉讼"),
    LEAK("失泄密"),
    PROCESSING_FEE("信息处理费"),
    /** Issued or repealed. */
    RULE("规章"),
    /** Issued or repealed. */
    NORMATIVE_DOCUMENT("行政规范性文件");

    private final String title;

    ReportedNil(String title) {
        this.title = title;
    }

    /** As officials call it. */
    public String title() {
        return title;
    }

    public static Optional<ReportedNil> find(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Keys of the figures that count what it says is nil: while one is more than 0, nobody can say so. */
    public List<String> denies() {
        return switch (this) {
            case COMPLAINT -> List.of("messages.complaints");
            case LEAK -> List.of("duty.leaks");
            case RULE -> List.of("documents.rules.issued", "documents.rules.repealed");
            case NORMATIVE_DOCUMENT -> List.of("documents.normative.issued", "documents.normative.repealed");
            case REVIEW, LITIGATION, PROCESSING_FEE -> List.of();
        };
    }

    /** Key of the figure that tells which days are covered. */
    public String figure() {
        return "duty.nil." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
