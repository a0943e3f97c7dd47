package io.drumtower.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data source as it is now. Members as in {@link DataSourceEvent.DataSourceRegistered}.
 *
 * @param lastReceivedAt the newest delivery; null before the first
 * @param silentSince null while it is heard
 * @param skewedAt the newest push whose times were too far from its receipt; null when the newest one was right
 * @param tests times of announced tests, whose records are simulated
 */
public record DataSource(
        String id,
        String name,
        String site,
        String format,
        String zone,
        @Nullable Integer denyStatus,
        List<String> denyRules,
        @Nullable Long silentAfterSeconds,
        @Nullable ShownPlan shown,
        FeedGrant grant,
        Instant registeredAt,
        @Nullable Instant lastReceivedAt,
        @Nullable Instant silentSince,
        @Nullable Instant skewedAt,
        List<TestWindow> tests) {}
