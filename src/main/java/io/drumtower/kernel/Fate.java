package io.drumtower.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that a source has shown.
 *
 * @param changes what it says otherwise now; empty unless it was corrected
 * @param misfit why it cannot be taken; null unless it was rejected
 */
public record Fate(
        Kind kind, List<Change> changes, @Nullable Misfit misfit) {

    /** Why something is rejected that has its time yet to come: it may be taken later. */
    public static final String AHEAD = "published in the future";

    /** The first four became an event. */
    public enum Kind {
        /** New: it counts. Of a message: it was received. */
        RELEASED,
        /** The source says something else of it than before. Of a message: it tells how it went on. */
        CORRECTED,
        /** Somebody has recorded it already; it counts no second time. */
        SIGHTED,
        /** It had been withdrawn with its delivery, and counts again: somebody has sent it anew. */
        RETURNED,
        /** The source has shown it before, with the same words. */
        KNOWN,
        /** It is known and was withdrawn or erased since: it stays so, whatever is said of it. */
        OVER,
        REJECTED
    }

    /** @param was empty when nothing stood there */
    public record Change(String field, String was, String is) {}

    /**
     * @param field of {@link Shown}
     * @param reason in the words of a receipt
     */
    public record Misfit(String field, String reason) {}

    public static Fate of(Kind kind) {
        return new Fate(kind, List.of(), null);
    }

    public static Fate rejected(String field, String reason) {
        return new Fate(Kind.REJECTED, List.of(), new Misfit(field, reason));
    }

    public boolean isNews() {
        return kind != Kind.KNOWN && kind != Kind.OVER && kind != Kind.REJECTED;
    }
}
