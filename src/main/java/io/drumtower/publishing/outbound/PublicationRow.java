package io.drumtower.publishing.outbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.pages.Texts;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.PublicationEntry;
import io.drumtower.publishing.Series;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A publication as its pages show it.
 *
 * @param place its channel, and on the website its category
 * @param waits whether it waits for a category
 * @param withdrawn when and why it was withdrawn; empty while it counts
 */
record PublicationRow(
        String id,
        String day,
        String moment,
        boolean undated,
        String title,
        @Nullable String url,
        String place,
        boolean waits,
        String form,
        String series,
        @Nullable String policyRef,
        @Nullable String column,
        String from,
        String withdrawn,
        String position) {

    static PublicationRow of(PublicationEntry one, Texts texts) {
        var at = one.withdrawnAt();
        return new PublicationRow(
                one.id(),
                BusinessDay.of(one.publishedAt()).toString(),
                moment(one.publishedAt()),
                one.undated(),
                one.title(),
                one.url(),
                place(one, texts),
                one.channel() == Channel.WEBSITE && one.category() == null && at == null,
                form(one.form(), texts),
                one.series() == null ? "" : series(one.series(), texts),
                one.policyRef(),
                one.column(),
                String.join("、", one.by() == null ? one.sources() : List.of(one.by())),
                at == null
                        ? ""
                        : texts.say(
                                "publishing.list.was-withdrawn", Texts.minute(at), String.valueOf(one.withdrawnFor())),
                Texts.number(one.position()));
    }

    /** A day that was told without a time has none. */
    private static String moment(Instant at) {
        var day = BusinessDay.of(at);
        return BusinessDay.start(day).equals(at) ? day.toString() : Texts.minute(at);
    }

    private static String place(PublicationEntry one, Texts texts) {
        var channel = channel(one.channel(), texts);
        return one.channel() == Channel.WEBSITE && one.category() != null
                ? channel + " · " + category(one.category(), texts)
                : channel;
    }

    static String channel(Channel channel, Texts texts) {
        return texts.say("publishing.channel." + kebab(channel));
    }

    static String category(@Nullable Category category, Texts texts) {
        return category == null
                ? texts.say("publishing.category.unclassified")
                : texts.say("publishing.category." + kebab(category));
    }

    static String form(Form form, Texts texts) {
        return texts.say("publishing.form." + kebab(form));
    }

    static String series(@Nullable Series series, Texts texts) {
        return texts.say("publishing.series." + (series == null ? "none" : kebab(series)));
    }

    private static String kebab(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
