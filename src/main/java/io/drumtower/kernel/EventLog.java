package io.drumtower.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The log, read in the order of positions. */
public interface EventLog {

    /**
     * Reads events until there are no more or {@code each} answers false. What cannot be read comes as
     * {@link Unreadable}.
     *
     * @param from first position
     * @param to last position
     * @param wanted by the event's class; {@link Unreadable} stands for the types that are not known
     */
    void read(long from, long to, Predicate<Class<?>> wanted, Predicate<Recorded> each);

    /** The events at these positions, in their order. */
    default List<Recorded> at(List<Long> positions) {
        var events = new ArrayList<Recorded>();
        positions.forEach(position -> read(position, position, type -> true, events::add));
        return events;
    }

    /**
     * The position that the log had reached at a time, by the times of recording: 0 before the first event. Where the
     * program's clock has jumped, one of the positions that the time lies at.
     */
    long positionAt(Instant time);
}
