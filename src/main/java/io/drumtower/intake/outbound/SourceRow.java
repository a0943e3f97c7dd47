package io.drumtower.intake.outbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FindAccounts.Numbers;
import io.drumtower.pages.Texts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A data source in a list.
 *
 * @param silent for how long, when it is called silent
 * @param heard how long ago it last delivered; null when it never did
 * @param numbers of the day; null when nothing came
 */
record SourceRow(
        String id,
        String name,
        String kind,
        String site,
        @Nullable String silent,
        @Nullable String heard,
        boolean skewed,
        @Nullable Numbers numbers) {

    static SourceRow of(DataSource source, @Nullable Numbers numbers, Instant now, Texts texts) {
        return new SourceRow(
                source.id(),
                source.name(),
                texts.sayOr("intake.format." + source.format(), source.format()),
                source.site(),
                age(source.silentSince(), now, texts),
                age(source.lastReceivedAt(), now, texts),
                source.skewedAt() != null,
                numbers);
    }

    private static @Nullable String age(@Nullable Instant since, Instant now, Texts texts) {
        return since == null ? null : texts.age(Duration.between(since, now));
    }
}
