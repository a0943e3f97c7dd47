package io.drumtower.duty.command;

import io.drumtower.duty.NilPeriod;
import io.drumtower.duty.ReportedNil;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says that nothing happened in a period. */
public record ReportNil(NilPeriod period, String by, Instant at) {

    @TargetAggregateIdentifier
    public String stream() {
        return stream(period.occasion(), period.kind(), period.day(), period.from());
    }

    /** What the annual report wants to be nil may be said for periods of any length that end on one day. */
    static String stream(@Nullable String occasion, String kind, LocalDate day, Instant from) {
        var stream = "nil-report/" + (occasion == null ? "" : occasion) + "/" + kind + "/" + day;
        return ReportedNil.find(kind).isPresent() ? stream + "/" + from : stream;
    }
}
