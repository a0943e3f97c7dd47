package io.drumtower.duty.projection;

import io.drumtower.duty.ShiftEvent.WatchStoodDown;
import io.drumtower.figures.Contribution;
import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.FigureRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * How much of an occasion was watched, told by the end of its watch: from its opening on it is one chain, in which each
 * handover passes responsibility at one event, so that only its ends can leave a gap.
 */
@Component
class WatchCover implements FigureRule {

    private static final String WATCHED = "duty.watched";
    private static final String GAP = "duty.coverage-gap";
    private static final String PLANNED = "duty.planned";
    private static final String LONGEST = "duty.longest-watch";

    @Override
    public Set<String> figures() {
        return Set.of(WATCHED, GAP, PLANNED, LONGEST);
    }

    @Override
    public List<Contribution> contributions(Object event) {
        if (!(event instanceof WatchStoodDown ended) || !ended.watchStartedAt().isBefore(ended.occasionEnd())) {
            return List.of(); // what is entered afterwards was watched by nobody who is known here
        }
        var planned = minutes(ended.occasionStart(), ended.occasionEnd());
        var from =
                ended.watchStartedAt().isAfter(ended.occasionStart()) ? ended.watchStartedAt() : ended.occasionStart();
        var to = ended.occurredAt().isBefore(ended.occasionEnd()) ? ended.occurredAt() : ended.occasionEnd();
        var watched = Math.max(0, minutes(from, to));
        var hours = new Stated(ended.occasion(), watched / 60, "");
        return List.of(
                one(WATCHED, ended, watched),
                one(GAP, ended, planned - watched),
                one(PLANNED, ended, planned),
                Contribution.state(LONGEST, ended.occasionStart(), Map.of("site", ended.occasion()), hours, null));
    }

    private static Contribution one(String figure, WatchStoodDown ended, long minutes) {
        return Contribution.add(figure, ended.occasionStart(), Map.of("site", ended.occasion()), minutes, null);
    }

    /** Those that are full: a gap of seconds is one of a minute. */
    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }
}
