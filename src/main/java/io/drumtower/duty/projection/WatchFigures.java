package io.drumtower.duty.projection;

import io.drumtower.duty.InspectionEvent.ChecklistFiled;
import io.drumtower.duty.InspectionEvent.InspectionCompleted;
import io.drumtower.duty.InspectionEvent.InspectionMissed;
import io.drumtower.duty.OfOccasion;
import io.drumtower.duty.RosteredShift.Post;
import io.drumtower.duty.ShiftEvent.HandoverAccepted;
import io.drumtower.duty.ShiftEvent.HandoverTakenOver;
import io.drumtower.duty.ShiftEvent.ShiftStarted;
import io.drumtower.duty.SummaryEvent.SummaryFiled;
import io.drumtower.duty.SummaryEvent.SummaryMissed;
import io.drumtower.duty.Team;
import io.drumtower.figures.Contribution;
import io.drumtower.figures.Contribution.Stated;
import io.drumtower.figures.FigureRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was done on watch: each slot, inspection and checklist once, however often it was written. */
@Component
class WatchFigures implements FigureRule {

    private static final String PLACES = "duty.places";
    private static final String FILED = "duty.slots-filed";
    private static final String MISSED = "duty.slots-missed";
    private static final String INSPECTIONS = "duty.inspections-completed";
    private static final String INSPECTIONS_MISSED = "duty.inspections-missed";
    private static final String CHECKLISTS = "duty.checklists-filed";

    @Override
    public Set<String> figures() {
        return Set.of(PLACES, FILED, MISSED, INSPECTIONS, INSPECTIONS_MISSED, CHECKLISTS);
    }

    @Override
    public List<Contribution> contributions(Object event) {
        if (event instanceof SummaryFiled filed) {
            return List.of(one(FILED, filed, filed.occurredAt(), "/" + filed.slot(), ""));
        }
        if (event instanceof SummaryMissed missed) {
            return List.of(one(MISSED, missed, missed.occurredAt(), "/" + missed.slot(), ""));
        }
        if (event instanceof ChecklistFiled filed) {
            return List.of(one(CHECKLISTS, filed, filed.occurredAt(), "/" + filed.number() + "/" + filed.group(), ""));
        }
        if (event instanceof InspectionCompleted completed) {
            return List.of(one(INSPECTIONS, completed, completed.occurredAt(), "/" + completed.number(), ""));
        }
        if (event instanceof InspectionMissed missed) {
            return List.of(one(INSPECTIONS_MISSED, missed, missed.occurredAt(), "/" + missed.number(), ""));
        }
        return ofWatch(event);
    }

    private static List<Contribution> ofWatch(Object event) {
        if (event instanceof ShiftStarted started) {
            return places(started, started.occurredAt(), started.team());
        }
        if (event instanceof HandoverAccepted accepted) {
            return places(accepted, accepted.occurredAt(), accepted.team());
        }
        return event instanceof HandoverTakenOver taken ? places(taken, taken.occurredAt(), taken.team()) : List.of();
    }

    private static List<Contribution> places(OfOccasion event, Instant at, Team team) {
        return team.crew().stream()
                .map(Post::place)
                .distinct()
                .map(place -> Contribution.state(
                        PLACES, at, Map.of("site", occasion(event)), new Stated(place, null, place), null))
                .toList();
    }

    private static Contribution one(String figure, OfOccasion event, Instant at, String item, String words) {
        var occasion = occasion(event);
        return Contribution.state(figure, at, Map.of("site", occasion), new Stated(occasion + item, null, words), null);
    }

    private static String occasion(OfOccasion event) {
        return String.valueOf(event.occasion());
    }
}
