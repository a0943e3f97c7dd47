package io.drumtower.duty.outbound;

import io.drumtower.duty.LogEntry;
import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.pages.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An entry of the log as its page shows it.
 *
 * @param recorded when it was written down, where that was later; else blank
 * @param typedAt when it happened, as a form asks for it
 * @param versions all of them, the original first; empty when it was never amended
 */
record EntryRow(
        String id,
        String time,
        String kind,
        String kindName,
        String text,
        String by,
        String recorded,
        String typedAt,
        String position,
        List<Version> versions) {

    /** What it was; the first is the original, which has no reason. */
    record Version(String recorded, String kind, String text, String happened, String by, String reason) {}

    record Kind(String name, String words) {}

    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    static EntryRow of(LogEntry entry, Instant now, Texts texts) {
        var late = Duration.between(entry.happenedAt(), entry.recordedAt()).compareTo(AT_ONCE) > 0;
        return new EntryRow(
                entry.id(),
                When.of(entry.happenedAt(), now, texts),
                kind(entry.kind(), texts),
                entry.kind().name(),
                entry.text(),
                entry.by(),
                late ? When.of(entry.recordedAt(), now, texts) : "",
                Texts.minute(entry.happenedAt()),
                Texts.number(entry.position()),
                entry.amendments().stream()
                        .map(version -> version(version, now, texts))
                        .toList());
    }

    private static Version version(LogEntry.Version version, Instant now, Texts texts) {
        return new Version(
                When.of(version.recordedAt(), now, texts),
                kind(version.kind(), texts),
                version.text(),
                When.of(version.happenedAt(), now, texts),
                version.by(),
                version.reason() == null ? "" : version.reason());
    }

    static List<Kind> kinds(Texts texts) {
        return List.of(EntryKind.values()).stream()
                .map(kind -> new Kind(kind.name(), kind(kind, texts)))
                .toList();
    }

    static String kind(EntryKind kind, Texts texts) {
        return texts.say("duty.entry-kind." + kind.name().toLowerCase(Locale.ROOT));
    }
}
