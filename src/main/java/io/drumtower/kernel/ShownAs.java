package io.drumtower.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the publications or the messages of one data source count as.
 *
 * @param channel such as {@code website}; what a sheet says of itself goes before
 * @param category of the website, for all that no rule fits; null: such wait for theirs (待归类). Of messages their kind
 * @param column where they stand (栏目); null where the source does not say, and of messages
 * @param rules the first that fits decides
 */
public record ShownAs(
        String channel, @Nullable String category, @Nullable String column, List<Rule> rules) {

    /**
     * What fits has this category. One of the two is named.
     *
     * @param prefix with which the address begins; http or https and the case of the host are no difference
     * @param named the name of a category of the feed, or the cell of a sheet
     */
    public record Rule(
            @Nullable String prefix,
            @Nullable String named,
            @Nullable String category,
            @Nullable String column) {}
}
