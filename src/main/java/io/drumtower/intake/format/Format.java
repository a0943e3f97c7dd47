package io.drumtower.intake.format;

import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Shown;
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
    CSV("csv", Kind.PUBLICATIONS),
    MESSAGES_XLSX("messages-xlsx", Kind.MESSAGES),
    MESSAGES_CSV("messages-csv", Kind.MESSAGES);

    /** What it reports. */
    private enum Kind {
        ATTACKS,
        TRAFFIC,
        PUBLICATIONS,
        MESSAGES
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

    /** What it shows, one by one; empty where it reports attacks or traffic. */
    public Optional<Shown.Kind> shows() {
        return switch (kind) {
            case PUBLICATIONS -> Optional.of(Shown.Kind.PUBLICATION);
            case MESSAGES -> Optional.of(Shown.Kind.MESSAGE);
            case ATTACKS, TRAFFIC -> Optional.empty();
        };
    }

    public boolean hasShown() {
        return shows().isPresent();
    }

    /** Records that a transaction takes: what a message brings is up to five events. */
    public int part() {
        return kind == Kind.MESSAGES ? Facts.UNIT / 5 : Facts.UNIT;
    }

    /** Whether it holds personal data: then what was sent is not kept. */
    public boolean isPersonal() {
        return kind == Kind.MESSAGES;
    }

    /** Whether it is a table with columns. */
    public boolean isSheet() {
        return isWorkbook() || isText();
    }

    public boolean isWorkbook() {
        return this == XLSX || this == MESSAGES_XLSX;
    }

    /** Whether it is a table that does not say in which encoding it is. */
    public boolean isText() {
        return this == CSV || this == MESSAGES_CSV;
    }

    /** The sheet of a kind. */
    public static Format sheet(Shown.Kind shown, boolean isWorkbook) {
        if (shown == Shown.Kind.MESSAGE) {
            return isWorkbook ? MESSAGES_XLSX : MESSAGES_CSV;
        }
        return isWorkbook ? XLSX : CSV;
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
