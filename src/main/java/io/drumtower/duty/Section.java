package io.drumtower.duty;

import java.util.Locale;

/** The parts of a shift's report, in their order. The incoming officer goes through each by itself. */
public enum Section {
    STATE,
    ITEMS,
    SLOTS,
    FIGURES,
    SILENCES,
    NEXT,
    WATCHED,
    SOURCES;

    /** What an acknowledgement of the section names. */
    public String matter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
