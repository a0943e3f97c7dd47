package io.drumtower.publishing.inbound;

import io.drumtower.kernel.Fate;
import io.drumtower.kernel.ShownAs;
import io.drumtower.kernel.ShownPublication;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.Described;
import io.drumtower.publishing.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a source shows as a publication; what cannot be read says why, in the words of a receipt. */
record ShownReading(ShownAs as, Instant receivedAt) {

    private static final int LONGEST = 200;

    /** A clock may go before ours; a day that is yet to come is an error. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final Map<String, Form> FORMS = Map.of(
            "文字", Form.TEXT,
            "图文", Form.TEXT,
            "图片", Form.PICTURE,
            "图解", Form.PICTURE,
            "视频", Form.VIDEO);

    /** @param fate null where it could be read */
    record Outcome(@Nullable Told told, @Nullable Fate fate) {}

    Outcome read(ShownPublication shown) {
        var channel = shown.channel() == null ? Classes.channel(as.channel()) : Classes.channel(shown.channel());
        if (channel.isEmpty()) {
            return rejected("channel", "no such channel");
        }
        var form = form(shown.form());
        if (form == null) {
            return rejected("form", "no such form");
        }
        var series = shown.series() == null ? null : Series.find(shown.series()).orElse(null);
        if (series == null && shown.series() != null) {
            return rejected("series", "no such series");
        }
        if (series == Series.INTERPRETATION && shown.policyRef() == null) {
            return rejected("policyRef", "an interpretation without its policy");
        }
        var at = shown.publishedAt();
        if (at != null && at.isAfter(receivedAt.plus(AHEAD))) {
            return rejected("publishedAt", Fate.AHEAD);
        }
        if (isLong(shown.column())) {
            return rejected("column", "longer than 200 characters");
        }
        if (isLong(shown.policyRef())) {
            return rejected("policyRef", "longer than 200 characters");
        }
        var rule = Classes.rule(shown, as);
        var category = channel.get() == Channel.WEBSITE ? Classes.category(shown, as, rule) : null;
        var ruled = rule.map(ShownAs.Rule::column).orElse(null);
        var column = ruled != null ? ruled : shown.column() != null ? shown.column() : as.column();
        var described = new Described(
                cut(shown.title()),
                shown.url() == null ? null : Address.read(shown.url()).orElse(null),
                shown.policyRef(),
                column);
        var counted = new Counted(channel.get(), category, form, series, at == null ? receivedAt : at);
        return new Outcome(
                Told.of(shown.key(), new Published(counted, described, at == null), shown.form() != null), null);
    }

    private static Outcome rejected(String field, String reason) {
        return new Outcome(null, Fate.rejected(field, reason));
    }

    private static @Nullable Form form(@Nullable String text) {
        if (text == null) {
            return Form.TEXT;
        }
        var named = FORMS.get(text.strip());
        if (named != null) {
            return named;
        }
        for (var one : Form.values()) {
            if (one.name().equalsIgnoreCase(text.strip())) {
                return one;
            }
        }
        return null;
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
