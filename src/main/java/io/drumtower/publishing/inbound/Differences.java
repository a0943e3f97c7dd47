package io.drumtower.publishing.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Fate;
import io.drumtower.pages.Texts;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.PublicationEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a source says of a publication otherwise than it is known. */
final class Differences {

    private Differences() {}

    /** What a source leaves out stays, and is no difference. */
    static List<Fate.Change> of(PublicationEntry was, Told told, String source) {
        var is = told.published();
        var changes = new ArrayList<Fate.Change>();
        change(changes, "title", was.title(), is.described().title());
        change(changes, "url", was.url(), is.described().url());
        change(changes, "policyRef", was.policyRef(), is.described().policyRef());
        change(changes, "column", was.column(), is.described().column());
        var category = is.counted().category();
        if (was.channel() == Channel.WEBSITE
                && category != null
                && was.classedBy().isCategoryOpenTo(source)) {
            var before = was.category() == null ? "" : PublicationRequest.word(was.category());
            change(changes, "category", before, PublicationRequest.word(category));
        }
        var series = is.counted().series();
        if (series != null && was.classedBy().isSeriesOpenTo(source)) {
            change(changes, "series", was.series() == null ? "" : was.series().title(), series.title());
        }
        if (told.isFormTold()) {
            change(
                    changes,
                    "form",
                    PublicationRequest.word(was.form()),
                    PublicationRequest.word(is.counted().form()));
        }
        if (!is.undated() && !is.counted().publishedAt().equals(was.publishedAt())) {
            var before = was.publishedAt();
            var after = is.counted().publishedAt();
            var isSameDay = BusinessDay.of(before).equals(BusinessDay.of(after));
            change(
                    changes,
                    "publishedAt",
                    isSameDay ? Texts.minute(before) : PublicationRequest.day(before),
                    isSameDay ? Texts.minute(after) : PublicationRequest.day(after));
        }
        return changes;
    }

    private static void change(List<Fate.Change> changes, String field, @Nullable String was, @Nullable String is) {
        if (is != null && !is.equals(was)) {
            changes.add(new Fate.Change(field, Objects.requireNonNullElse(was, ""), is));
        }
    }
}
