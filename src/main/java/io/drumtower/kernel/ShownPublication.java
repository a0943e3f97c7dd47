package io.drumtower.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or a sheet shows of one publication, in the words that stand there.
 *
 * @param key tells it again within the source, whatever else it says
 * @param categories as a feed names them; of a sheet the cell of its category
 * @param channel null where the source itself names it; {@code form}, {@code series}, {@code policyRef} and
 *     {@code column} as well
 * @param sheet whether it is a row of a sheet, whose category is said by a cell and not by what a feed calls it
 * @param publishedAt null where it shows no time: then it is that of the first sight
 */
public record ShownPublication(
        String key,
        String title,
        @Nullable String url,
        List<String> categories,
        @Nullable String channel,
        @Nullable String form,
        @Nullable String series,
        @Nullable String policyRef,
        @Nullable String column,
        boolean sheet,
        @Nullable Instant publishedAt)
        implements Shown {}
