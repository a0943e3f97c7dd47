package io.drumtower.messages.projection;

import io.drumtower.kernel.Due;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is due, as it stands at the end of a batch: a rebuild goes through old times again, and what was set and cancelled
 * in the same batch is no concern of the clockwork.
 */
final class Reminders {

    private record Key(String what, String id) {}

    private final Due due;
    private final Map<Key, Optional<Instant>> changes = new LinkedHashMap<>();

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
        changes.forEach((key, at) ->
                at.ifPresentOrElse(time -> due.at(key.what(), key.id(), time), () -> due.cancel(key.what(), key.id())));
        changes.clear();
    }
}
