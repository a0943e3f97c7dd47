package io.drumtower.intake.outbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.FeedGrant;
import io.drumtower.intake.ShownPlan;
import io.drumtower.intake.TestWindow;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Shown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data source as it is answered, its members named as they are sent. As in {@link DataSource}.
 *
 * @param publications how they are read; null of another format, and where nothing was said
 * @param messages as {@code publications}
 */
record SourceAnswer(
        String id,
        String name,
        String site,
        String format,
        String zone,
        @Nullable Integer denyStatus,
        List<String> denyRules,
        @Nullable Long silentAfterSeconds,
        @Nullable ShownPlan publications,
        @Nullable ShownPlan messages,
        FeedGrant grant,
        Instant registeredAt,
        @Nullable Instant lastReceivedAt,
        @Nullable Instant silentSince,
        @Nullable Instant skewedAt,
        List<TestWindow> tests) {

    static SourceAnswer of(DataSource source) {
        var shows = Format.of(source.format()).flatMap(Format::shows).orElse(null);
        return new SourceAnswer(
                source.id(),
                source.name(),
                source.site(),
                source.format(),
                source.zone(),
                source.denyStatus(),
                source.denyRules(),
                source.silentAfterSeconds(),
                shows == Shown.Kind.PUBLICATION ? source.shown() : null,
                shows == Shown.Kind.MESSAGE ? source.shown() : null,
                source.grant(),
                source.registeredAt(),
                source.lastReceivedAt(),
                source.silentSince(),
                source.skewedAt(),
                source.tests());
    }
}
