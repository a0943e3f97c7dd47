package io.drumtower.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Asks how the figures of one period came about. Members as in {@link FindPeriods}. */
public record FindRevisions(Instant start, Duration length, List<String> sites, boolean closes) {

    public Instant end() {
        return start.plus(length);
    }

    /** All revisions, oldest first; none before the close. */
    public record Revisions(List<Revision> revisions) {}

    /**
     * @param number from 1
     * @param recordedAt minute of the recording that made it; for the first, the close
     * @param before values of the revision before; empty for the first
     * @param causes what brought the change
     */
    public record Revision(
            int number,
            Instant recordedAt,
            Map<String, FigureValue> before,
            Map<String, FigureValue> values,
            List<Cause> causes) {}

    /**
     * @param records how many of its records were late; as a negative number, how many no longer count
     * @param withdrawn whether it is the delivery's withdrawal, not its arrival
     */
    public record Cause(String delivery, long records, boolean withdrawn) {}
}
