package io.drumtower.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks how far the figures have read the log, and what feeds them.
 *
 * @param sites of the feeds; empty is all
 * @param at how the feeds stood then; null is now
 */
public record FindLedger(List<String> sites, @Nullable Instant at) {

    /** Now. */
    public FindLedger(List<String> sites) {
        this(sites, null);
    }

    /**
     * @param position of the newest event that is in the figures
     * @param recordedAt the latest time of recording up to it; 1970 when there is none
     * @param feeds in the order of their ids
     */
    public record Ledger(long position, Instant recordedAt, List<Feed> feeds) {}

    /**
     * @param watched whether it is expected to be heard from regularly
     * @param heardAt when it last delivered, at another time than now only the start of its half hour; null before the
     *     first time
     * @param silentSince its last delivery before the silence that goes on; null while it is heard
     */
    public record Feed(
            String id,
            String name,
            String site,
            boolean watched,
            @Nullable Instant heardAt,
            @Nullable Instant silentSince) {}
}
