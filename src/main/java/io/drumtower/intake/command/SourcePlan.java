package io.drumtower.intake.command;

import io.drumtower.intake.ShownPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of a data source, complete. Members as in the event {@code DataSourceRegistered}. */
public record SourcePlan(
        String name,
        String site,
        String format,
        String zone,
        @Nullable Integer denyStatus,
        List<String> denyRules,
        @Nullable Long silentAfterSeconds,
        @Nullable ShownPlan shown) {}
