package io.drumtower.intake.format;

import static io.drumtower.intake.IntakeEvent.TimeQuality.EPOCH;
import static io.drumtower.intake.IntakeEvent.TimeQuality.OFFSET;
import static io.drumtower.intake.IntakeEvent.TimeQuality.RECEIVED;
import static io.drumtower.intake.IntakeEvent.TimeQuality.ZONE_ASSUMED;

import io.drumtower.intake.IntakeEvent.TimeQuality;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time of a record, and how far it can be trusted.
 *
 * @param at null where the record has none that can be read
 */
record Moment(@Nullable Instant at, TimeQuality quality) {

    static final Moment NONE = new Moment(null, RECEIVED);

    static Moment epoch(@Nullable Instant at) {
        return at == null ? NONE : new Moment(at, EPOCH);
    }

    /** @param offset seconds ahead of UTC, or {@link Offsets#NONE}: then it is read in the source's zone */
    static Moment of(LocalDateTime local, int offset, ZoneId zone) {
        if (offset == Offsets.NONE) {
            return new Moment(local.atZone(zone).toInstant(), ZONE_ASSUMED);
        }
        return new Moment(local.toInstant(ZoneOffset.UTC).minusSeconds(offset), OFFSET);
    }

    /** The instant, unless a setting could change it. */
    @Nullable Instant certain() {
        return quality == ZONE_ASSUMED ? null : at;
    }
}
