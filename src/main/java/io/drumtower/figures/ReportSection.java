package io.drumtower.figures;

import java.util.Arrays;
import java.util.Optional;

/**
 * The parts of the annual report that figures stand in.
 *
 * <p>Source: format of the annual report on open government information, 国办公开办函〔2021〕30号.
 */
public enum ReportSection {
    PREAMBLE("一"),
    PROACTIVE("一（一）"),
    ON_APPLICATION("一（二）"),
    MANAGEMENT("一（三）"),
    PLATFORM("一（四）"),
    SUPERVISION("一（五）"),
    TABLE_2("二"),
    TABLE_3("三"),
    TABLE_4("四"),
    PROBLEMS("五"),
    OTHER("六");

    private final String mark;

    ReportSection(String mark) {
        this.mark = mark;
    }

    /** As the format numbers it. */
    public String mark() {
        return mark;
    }

    /** @throws IllegalArgumentException for a mark that the format does not have */
    public static ReportSection of(String mark) {
        return find(mark).orElseThrow(() -> new IllegalArgumentException("no section of the report: " + mark));
    }

    public static Optional<ReportSection> find(String mark) {
        return Arrays.stream(values())
                .filter(section -> section.mark.equals(mark))
                .findFirst();
    }

    /** Whether it stands in the other: 一（四） is part of 一, and each is part of itself. */
    public boolean isPartOf(ReportSection other) {
        return mark.startsWith(other.mark);
    }
}
