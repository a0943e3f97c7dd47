package io.drumtower.publishing;

import io.drumtower.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * Asks for publications, the newest first. Each condition that is null is none.
 *
 * @param year in which they were published, in the authority's zone
 * @param unclassified only those of the website without a category (待归类)
 * @param withdrawn only those that count no longer, or only those that count
 * @param text part of the title or the address
 * @param after as {@link Page#next} told it
 */
public record FindPublications(
        @Nullable Integer year,
        @Nullable Channel channel,
        @Nullable Category category,
        boolean unclassified,
        @Nullable Series series,
        @Nullable Boolean withdrawn,
        @Nullable String text,
        @Nullable String after,
        int limit) {

    /** @param unclassified of all years, how many wait for a category */
    public record Publications(Page<PublicationEntry> page, long unclassified) {}
}
