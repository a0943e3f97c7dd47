package io.drumtower.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Half hours without a number, those that follow each other for the same reason as one.
 *
 * @param end number of the half hour after it
 */
public record Gap(Why why, int start, int end) {

    /** Drawn apart: hatched where a number is missing, framed where none is due. */
    public enum Why {
        NO_DATA("url(#gap-no-data)"),
        SILENT("url(#gap-silent)"),
        NOT_YET("none");

        final String fill;

        Why(String fill) {
            this.fill = fill;
        }
    }

    /** @param why of each half hour; null where there is a number */
    public static List<Gap> of(List<@Nullable Why> why) {
        var gaps = new ArrayList<Gap>();
        for (var i = 0; i < why.size(); i++) {
            var reason = why.get(i);
            if (reason == null) {
                continue;
            }
            var last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
            if (last != null && last.end() == i && last.why() == reason) {
                gaps.set(gaps.size() - 1, new Gap(reason, last.start(), i + 1));
            } else {
                gaps.add(new Gap(reason, i, i + 1));
            }
        }
        return gaps;
    }
}
