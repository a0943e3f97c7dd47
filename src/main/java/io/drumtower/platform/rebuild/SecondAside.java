package io.drumtower.platform.rebuild;

import io.drumtower.kernel.Recorded;
import io.drumtower.platform.projector.PutAside;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a rebuild could not take in; it replaces the dead letters when the rebuild takes over. */
final class SecondAside implements PutAside {

    record Letter(long position, String stream, String cause) {}

    private final Map<Long, Letter> letters = new LinkedHashMap<>();

    @Override
    public boolean holds(String stream) {
        return letters.values().stream().anyMatch(letter -> letter.stream().equals(stream));
    }

    /** A batch that was rolled back comes again: an event is here once. */
    @Override
    public void add(Recorded event, String cause) {
        letters.put(event.position(), new Letter(event.position(), event.stream(), cause));
    }

    @Override
    public void rolledBack() {}

    Collection<Letter> letters() {
        return letters.values();
    }
}
