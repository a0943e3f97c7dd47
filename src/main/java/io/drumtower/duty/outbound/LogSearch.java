package io.drumtower.duty.outbound;

import io.drumtower.duty.FindEntries;
import io.drumtower.duty.LogEvent.EntryKind;
import io.drumtower.pages.Texts;
import io.drumtower.pages.TypedTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is looked for in the log, as the address of its page has it. */
record LogSearch(Map<String, String> asked) {

    /** For the page: blank where nothing is asked for. */
    public String text(String field) {
        return asked.getOrDefault(field, "").strip();
    }

    /** Whether anything is asked for. */
    public boolean isNarrow() {
        return Stream.of("q", "kind", "by", "from", "to")
                .anyMatch(field -> !text(field).isEmpty());
    }

    /** What is wrong with the times, by their fields. */
    Map<String, String> wrongs(Texts texts) {
        var wrongs = new LinkedHashMap<String, String>();
        for (var field : new String[] {"from", "to"}) {
            if (!text(field).isEmpty() && time(field) == null) {
                wrongs.put(field, texts.say("pages.problem.time-malformed", texts.say("duty.log." + field)));
            }
        }
        return wrongs;
    }

    FindEntries query(String occasion, int limit) {
        return new FindEntries(
                occasion, orNull("q"), kind(), orNull("by"), time("from"), time("to"), position(), limit);
    }

    private @Nullable String orNull(String field) {
        return text(field).isEmpty() ? null : text(field);
    }

    private @Nullable EntryKind kind() {
        return Stream.of(EntryKind.values())
                .filter(kind -> kind.name().equals(text("kind")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Long position() {
        return text("after").matches("\\d{1,18}") ? Long.valueOf(text("after")) : null;
    }

    private @Nullable Instant time(String field) {
        try {
            return text(field).isEmpty() ? null : TypedTime.read(text(field));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
