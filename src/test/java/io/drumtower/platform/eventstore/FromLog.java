package io.drumtower.platform.eventstore;

import java.util.List;

/** Events as they come back from the log. */
public final class FromLog {

    private FromLog() {}

    public static <E> List<E> read(List<E> history) {
        return history.stream().map(FromLog::read).toList();
    }

    @SuppressWarnings("unchecked") // it is written and read as the same class
    private static <E> E read(E event) {
        return (E) EventJson.read(event.getClass(), EventJson.write(event));
    }
}
