package io.drumtower.intake.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that a data source may send, by the id that people write. */
public enum Format {
    SURICATA_EVE("suricata-eve", true),
    MODSECURITY("modsecurity", true),
    CLOUDEVENTS("cloudevents", true),
    ACCESS_LOG("access-log", false);

    private final String id;
    private final boolean attacks;

    Format(String id, boolean attacks) {
        this.id = id;
        this.attacks = attacks;
    }

    public String id() {
        return id;
    }

    /** Whether it reports attacks; the others report traffic. */
    public boolean hasAttacks() {
        return attacks;
    }

    /** Whether what is sent is a part of a log, so that its lines are told apart by their place. */
    public boolean isFile() {
        return !attacks;
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Format::id).toList();
    }

    public static Optional<Format> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }
}
