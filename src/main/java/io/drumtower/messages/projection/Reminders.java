package io.drumtower.messages.projection;

import io.drumtower.kernel.Due;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is due, as it stands at the end of a batch: a rebuild goes through old times again, and what was set and cancelled
 * in the same batch is no concern of the clockwork.
 */
final class Reminders {

    private record Key(String what, String id) {}

    private final Due due;
    private final Map<Key, Optional<Instant>> changes = new HashMap<>();

    Reminders(Due due) {
        this.due = due;
    }

    void at(String what, String id, Instant at) {
        changes.put(new Key(what, id), Optional.of(at));
    }

    void cancel(String what, String id) {
        changes.put(new Key(what, id), Optional.empty());
    }

    void write() {
        var set = new TreeMap<String, Map<String, Instant>>();
        var cancelled = new TreeMap<String, Set<String>>();
        changes.forEach((key, at) -> at.ifPresentOrElse(
                time -> set.computeIfAbsent(key.what(), what -> new HashMap<>()).put(key.id(), time),
                () -> cancelled
                        .computeIfAbsent(key.what(), what -> new TreeSet<>())
                        .add(key.id())));
        set.forEach(due::at);
        cancelled.forEach(due::cancel);
        changes.clear();
    }
}
