package io.drumtower.publishing.inbound;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Refused;
import io.drumtower.pages.Members;
import io.drumtower.pages.Wrongs;
import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.Described;
import io.drumtower.publishing.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A publication as it is sent.
 *
 * @param channel {@code website}, {@code wechat} or {@code other}
 * @param category of the website: {@code profile}, {@code news} or {@code catalogue}; left out waits for it
 * @param form {@code text}, {@code picture} or {@code video}; left out is text of what is new
 * @param series by its title, such as 市场运行情况通报, or its name
 * @param policyRef needed for an interpretation
 * @param publishedAt a time with its zone, or a day
 */
record PublicationRequest(
        @Nullable String channel,
        @Nullable String category,
        @Nullable String form,
        @Nullable String title,
        @Nullable String url,
        @Nullable String series,
        @Nullable String policyRef,
        @Nullable String column,
        @Nullable String publishedAt) {

    /** All that is wrong with its members, each by itself. */
    List<Refused> wrongs(Instant now) {
        return Wrongs.of(Stream.of(
                () -> Members.choice(channel, Channel.class, "channel"),
                () -> Members.choiceOrNull(category, Category.class, "category"),
                () -> form(form),
                () -> Members.line(title, "title"),
                () -> address(url),
                () -> series(series),
                () -> Members.lineOrNull(policyRef, "policyRef"),
                () -> Members.lineOrNull(column, "column"),
                () -> time(publishedAt, now)));
    }

    /** What it leaves out of a publication that is known stays. */
    Told told(Instant now) {
        return Told.of(published(now), form != null && !form.isBlank());
    }

    private Published published(Instant now) {
        var onChannel = Members.choice(channel, Channel.class, "channel");
        var inCategory = Members.choiceOrNull(category, Category.class, "category");
        if (inCategory != null && onChannel != Channel.WEBSITE) {
            throw Refused.invalid("publishing.problem.category-of-website", "category");
        }
        var inSeries = series(series);
        var described = described(title, url, policyRef, column);
        if (inSeries == Series.INTERPRETATION && described.policyRef() == null) {
            throw Refused.invalid("publishing.problem.policy-expected", "policyRef");
        }
        return new Published(
                new Counted(onChannel, inCategory, form(form), inSeries, time(publishedAt, now)), described, false);
    }

    static Form form(@Nullable String form) {
        var chosen = Members.choiceOrNull(form, Form.class, "form");
        return chosen == null ? Form.TEXT : chosen;
    }

    static Described described(
            @Nullable String title, @Nullable String url, @Nullable String policyRef, @Nullable String column) {
        return new Described(
                Members.line(title, "title"),
                address(url),
                Members.lineOrNull(policyRef, "policyRef"),
                Members.lineOrNull(column, "column"));
    }

    private static @Nullable String address(@Nullable String url) {
        return url == null || url.isBlank()
                ? null
                : Address.read(url).orElseThrow(() -> Refused.invalid("publishing.problem.address", "url"));
    }

    static @Nullable Series series(@Nullable String series) {
        return series == null || series.isBlank()
                ? null
                : Series.find(series)
                        .orElseThrow(() -> Refused.invalid("publishing.problem.series", "series", Series.titles()));
    }

    static Instant time(@Nullable String text, Instant now) {
        var time = read(text);
        if (time.isAfter(now)) {
            throw Refused.invalid("publishing.problem.ahead", "publishedAt");
        }
        Members.year(BusinessDay.of(time).getYear());
        return time;
    }

    /** The day, in the authority's zone. */
    static String day(Instant at) {
        return BusinessDay.of(at).toString();
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static Instant read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refused.invalid("pages.problem.missing", "publishedAt", "publishedAt");
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text.strip()).toInstant()
                    : BusinessDay.start(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw Refused.invalid("publishing.problem.time", "publishedAt");
        }
    }
}
