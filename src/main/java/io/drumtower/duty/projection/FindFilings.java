package io.drumtower.duty.projection;

import java.util.Map;

/** Asks what happened to the summaries of the slots of an occasion, by their numbers. */
public record FindFilings(String occasion, int first, int last) {

    /**
     * @param rostered whether somebody is on watch who must file: then a slot without an entry is due when it closes
     * @param bySlot only slots that something happened to
     */
    public record Filings(boolean rostered, Map<Integer, FilingEntry> bySlot) {}
}
