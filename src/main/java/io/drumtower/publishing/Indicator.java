package io.drumtower.publishing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of the annual report that come from elsewhere and are recorded by hand (手工). */
public enum Indicator {
    MEETINGS_ON_CYBERSECURITY,
    DISCLOSURE_DIVISION,
    TASK_DIVISION_BASIS(true),
    PROJECT_START(true),
    PROJECT_PROGRESS,
    RECORDS_ENTERPRISE_REGISTRATION,
    RECORDS_CUSTOMS,
    RECORDS_MOFCOM,
    RECORDS_GEOGRAPHIC,
    WORK_PLAN(true),
    SERVICE_MATTERS,
    SERVICE_ITEMS,
    SERVICE_ELEMENTS,
    /** A share: with what it is one of. */
    LISTS_PUBLISHED,
    REGISTERS_KEPT,
    RULES_ISSUED;

    private final boolean text;

    Indicator() {
        this(false);
    }

    Indicator(boolean text) {
        this.text = text;
    }

    /** Whether its value is a text, such as a document number. */
    public boolean isText() {
        return text;
    }

    /** Whether it is a share of something that must be told too. */
    public boolean isShare() {
        return this == LISTS_PUBLISHED;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Indicator> find(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
