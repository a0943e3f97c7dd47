package io.drumtower.duty.projection;

import io.drumtower.duty.OccasionEvent.OccasionAmended;
import io.drumtower.duty.OccasionEvent.OccasionCancelled;
import io.drumtower.duty.OccasionEvent.OccasionScheduled;
import io.drumtower.duty.OccasionEvent.Rhythm;
import io.drumtower.figures.Contribution;
import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.FigureRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What occasions there were, and in which rhythm they were watched. */
@Component
class OccasionFigures implements FigureRule {

    private static final String OCCASIONS = "duty.occasions";
    private static final String SLOT_MINUTES = "duty.slot-minutes";
    private static final String INSPECTION_HOURS = "duty.inspection-hours";

    @Override
    public Set<String> figures() {
        return Set.of(OCCASIONS, SLOT_MINUTES, INSPECTION_HOURS);
    }

    @Override
    public List<Contribution> contributions(Object event) {
        if (event instanceof OccasionScheduled scheduled) {
            return of(scheduled.id(), scheduled.rhythm());
        }
        if (event instanceof OccasionAmended amended) {
            return Stream.concat(
                            of(amended.id(), amended.was()).stream().map(Contribution::movedAway),
                            of(amended.id(), amended.rhythm()).stream())
                    .toList();
        }
        return event instanceof OccasionCancelled cancelled ? takenBack(cancelled.id(), cancelled.was()) : List.of();
    }

    private static List<Contribution> takenBack(String id, Rhythm was) {
        return of(id, was).stream().map(Contribution::takenBack).toList();
    }

    private static List<Contribution> of(String id, Rhythm rhythm) {
        var contributions = new ArrayList<Contribution>();
        contributions.add(state(OCCASIONS, id, rhythm, null, rhythm.name()));
        if (rhythm.slotMinutes() != null) {
            contributions.add(state(SLOT_MINUTES, id, rhythm, rhythm.slotMinutes(), ""));
        }
        if (rhythm.inspectionHours() != null) {
            contributions.add(state(INSPECTION_HOURS, id, rhythm, rhythm.inspectionHours(), ""));
        }
        return contributions;
    }

    private static Contribution state(String figure, String id, Rhythm rhythm, @Nullable Integer value, String words) {
        var stated = new Stated(id, value == null ? null : value.longValue(), words);
        return Contribution.state(figure, rhythm.start(), Map.of("site", id), stated, null);
    }
}
