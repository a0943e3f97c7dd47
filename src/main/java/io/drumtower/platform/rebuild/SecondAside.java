package io.drumtower.platform.rebuild;

import io.drumtower.kernel.Recorded;
import io.drumtower.platform.projector.PutAside;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a rebuild could not take in; it replaces the dead letters when the rebuild takes over. */
final class SecondAside implements PutAside {

    record Letter(long position, String stream, String cause) {}

    private final Map<Long, Letter> letters = new LinkedHashMap<>();
    private final Set<String> streams = new HashSet<>();

    @Override
    public boolean holds(String stream) {
        return streams.contains(stream);
    }

    /** A batch that was rolled back comes again: an event is here once. */
    @Override
    public void add(Recorded event, String cause) {
        if (letters.size() == MOST) {
            throw new IllegalStateException(
                    "a rebuild that puts aside more than %d events is not finished; event %d: %s"
                            .formatted(MOST, event.position(), cause));
        }
        streams.add(event.stream());
        letters.put(event.position(), new Letter(event.position(), event.stream(), cause));
    }

    @Override
    public void rolledBack() {}

    Collection<Letter> letters() {
        return letters.values();
    }
}
