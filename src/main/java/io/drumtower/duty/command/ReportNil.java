package io.drumtower.duty.command;

import io.drumtower.duty.NilPeriod;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says that nothing happened in a period. */
public record ReportNil(NilPeriod period, String by, Instant at) {

    @TargetAggregateIdentifier
    public String stream() {
        return stream(period.occasion(), period.kind(), period.day());
    }

    static String stream(@Nullable String occasion, String kind, LocalDate day) {
        return "nil-report/" + (occasion == null ? "" : occasion) + "/" + kind + "/" + day;
    }
}
