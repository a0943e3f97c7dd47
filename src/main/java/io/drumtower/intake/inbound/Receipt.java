package io.drumtower.intake.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.drumtower.intake.IntakeEvent.Attacks;
import io.drumtower.intake.IntakeEvent.Reject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a delivery: all its parts together.
 * {@code received = counted + duplicates + simulated + ignored + rejectedCount}, always.
 *
 * @param attacks by disposition; absent for formats without attacks
 * @param position of the last receipt in the log
 */
record Receipt(
        String source,
        String delivery,
        long received,
        long counted,
        long duplicates,
        long simulated,
        long ignored,
        long rejectedCount,
        long missing,
        List<Reject> rejected,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Attacks attacks,
        long position) {}
