package io.drumtower.intake.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that a data source may send, by the id that people write. */
public enum Format {
    SURICATA_EVE("suricata-eve", Kind.ATTACKS),
    MODSECURITY("modsecurity", Kind.ATTACKS),
    CLOUDEVENTS("cloudevents", Kind.ATTACKS),
    ACCESS_LOG("access-log", Kind.TRAFFIC),
    RSS("rss", Kind.PUBLICATIONS),
    ATOM("atom", Kind.PUBLICATIONS),
    XLSX("xlsx", Kind.PUBLICATIONS),
    CSV("csv", Kind.PUBLICATIONS);

    /** What it reports. */
    private enum Kind {
        ATTACKS,
        TRAFFIC,
        PUBLICATIONS
    }

    private final String id;
    private final Kind kind;

    Format(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    public String id() {
        return id;
    }

    public boolean hasAttacks() {
        return kind == Kind.ATTACKS;
    }

    public boolean hasPublications() {
        return kind == Kind.PUBLICATIONS;
    }

    /** Whether it is a table with columns. */
    public boolean isSheet() {
        return this == XLSX || this == CSV;
    }

    /** Whether it can be asked for at its address. */
    public boolean isFeed() {
        return this == RSS || this == ATOM;
    }

    /** Whether what is sent is a part of a log, so that its lines are told apart by their place. */
    public boolean isFile() {
        return kind == Kind.TRAFFIC;
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Format::id).toList();
    }

    public static Optional<Format> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }
}
