package io.drumtower.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the roster of an occasion; without one it has no shifts. */
public record GetRoster(String occasion) {

    /** @param publishedAt null when none was published */
    public record Roster(
            String occasion,
            List<RosteredShift> shifts,
            @Nullable Instant publishedAt,
            @Nullable String by) {

        /** Officers come 10 to 30 minutes early (duty-desk.json): who opens then is on the next shift. */
        private static final Duration EARLY = Duration.ofMinutes(30);

        /** As planned for an opening now, which may be a little early. */
        public Optional<RosteredShift> at(Instant now) {
            return covering(now.plus(EARLY)).or(() -> covering(now));
        }

        private Optional<RosteredShift> covering(Instant time) {
            return shifts.stream()
                    .filter(shift -> !shift.start().isAfter(time) && shift.end().isAfter(time))
                    .findFirst();
        }

        /** As planned to follow a shift that has begun. */
        public Optional<RosteredShift> after(ShiftEntry current) {
            var relief = current.relief() == null ? current.startedAt() : current.relief();
            return shifts.stream()
                    .filter(shift -> !shift.start().isBefore(relief))
                    .findFirst();
        }
    }
}
