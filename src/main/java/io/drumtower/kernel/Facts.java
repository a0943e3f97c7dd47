package io.drumtower.kernel;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Where contexts append facts. The other way to write is a command to an aggregate; there is no third. */
public interface Facts {

    /** Facts a transaction takes at most, so that no signature at the desk waits for a bulk load. */
    int UNIT = 1_000;

    /**
     * Appends, in one transaction, the facts that are not yet known, then what {@code and} adds.
     *
     * @param facts at most {@link #UNIT}; one that is known, or stands earlier in the list, is left out
     * @param and called in the transaction with the facts that count, before the log is locked: what it writes to the
     *     database belongs to the transaction, and the events that it returns are appended behind the facts. Who must
     *     {@link #hold} the log, and writes rows that others write without, writes them first. It is called again, with
     *     fewer facts perhaps, when the transaction is tried again.
     * @return what counted, and the position of the last event, after the commit: durable
     */
    Appended append(List<Fact> facts, Function<List<Fact>, List<?>> and);

    /** Ids of those that are in the log already. */
    Set<UUID> known(List<Fact> facts);

    /** In a transaction: nobody else appends until it ends, so what is read from now on holds when it commits. */
    void hold();

    /** In a transaction: whether anything was decided in a stream. It holds the log. */
    boolean isDecided(String stream);

    /** Appends one fact that nothing else belongs to. */
    default Appended append(Fact fact) {
        return append(List.of(fact), counted -> List.of());
    }

    /**
     * @param counted the facts that were new
     * @param position of the last appended event; 0 when nothing was appended
     */
    record Appended(List<Fact> counted, long position) {}
}
