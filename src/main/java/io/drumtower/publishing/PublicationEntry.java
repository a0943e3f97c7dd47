package io.drumtower.publishing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication as it is now.
 *
 * @param category null when it is not classified, and beside the website
 * @param undated its day is that of the first sight
 * @param sources ids of the data sources that have shown it, in the order in which they did; without what people recorded
 * @param by who recorded it; null when a source brought it
 * @param withdrawnAt null while it counts
 * @param position of its release in the log
 */
public record PublicationEntry(
        String id,
        Channel channel,
        @Nullable Category category,
        Form form,
        @Nullable Series series,
        ClassedBy classedBy,
        String title,
        @Nullable String url,
        @Nullable String policyRef,
        @Nullable String column,
        Instant publishedAt,
        boolean undated,
        List<String> sources,
        @Nullable String by,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnFor,
        Instant recordedAt,
        long position) {}
