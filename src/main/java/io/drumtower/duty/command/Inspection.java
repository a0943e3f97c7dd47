package io.drumtower.duty.command;

import static io.drumtower.duty.command.InspectionRule.ALREADY_CANCELLED;
import static io.drumtower.duty.command.InspectionRule.ALREADY_RESOLVED;
import static io.drumtower.duty.command.InspectionRule.ALREADY_REVIEWED;
import static io.drumtower.duty.command.InspectionRule.FINDING_UNKNOWN;
import static io.drumtower.duty.command.InspectionRule.INSPECTION_NOT_COMPLETED;
import static io.drumtower.duty.command.InspectionRule.INSPECTION_STILL_OPEN;
import static io.drumtower.duty.command.InspectionRule.RECORDED_AFTERWARDS;
import static io.drumtower.duty.command.InspectionRule.SECOND_PERSON_EXPECTED;

import io.drumtower.duty.InspectionEvent;
import io.drumtower.duty.InspectionEvent.ChecklistFiled;
import io.drumtower.duty.InspectionEvent.FindingRaised;
import io.drumtower.duty.InspectionEvent.FindingResolved;
import io.drumtower.duty.InspectionEvent.InspectionCompleted;
import io.drumtower.duty.InspectionEvent.InspectionMissed;
import io.drumtower.duty.InspectionEvent.InspectionReviewed;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.command.InspectionCommand.FileChecklist;
import io.drumtower.duty.command.InspectionCommand.MissInspection;
import io.drumtower.duty.command.InspectionCommand.ResolveFinding;
import io.drumtower.duty.command.InspectionCommand.ReviewInspection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one inspection, as pure functions.
 *
 * @param checklists by group, in the order in which they came
 * @param findings in the order of their numbers
 * @param resolved notes by the number of the finding
 */
record Inspection(
        Map<String, ChecklistFiled> checklists,
        List<FindingRaised> findings,
        Map<Integer, String> resolved,
        boolean completed,
        boolean missed,
        @Nullable InspectionReviewed review) {

    static final Inspection PLANNED = new Inspection(Map.of(), List.of(), Map.of(), false, false, null);

    /** Empty when the command asks for what is so already. */
    List<InspectionEvent> decide(InspectionCommand command) {
        if (command instanceof FileChecklist file) {
            return new FiledChecklist(this, file).events();
        }
        if (command instanceof MissInspection miss) {
            return miss(miss);
        }
        if (command instanceof ReviewInspection reviewing) {
            return review(reviewing);
        }
        return resolve((ResolveFinding) command);
    }

    /** What is done or was missed already stays as it is: the clock may call twice, and from two instances. */
    private List<InspectionEvent> miss(MissInspection command) {
        if (completed || missed) {
            return List.of();
        }
        var plan = command.inspection();
        requireWatched(plan);
        if (plan.afterwards()) {
            throw RECORDED_AFTERWARDS.violation();
        }
        if (command.at().isBefore(plan.deadline())) {
            throw INSPECTION_STILL_OPEN.violation();
        }
        var open = plan.groups().stream()
                .filter(group -> !checklists.containsKey(group))
                .toList();
        return open.isEmpty() // the group that was open is no longer in the plan
                ? List.of(completed(plan, checklists.keySet(), findings.size(), false, plan.deadline()))
                : List.of(new InspectionMissed(plan.occasion(), plan.number(), open, plan.deadline()));
    }

    private List<InspectionEvent> review(ReviewInspection command) {
        if (review != null) {
            if (review.by().equals(command.by()) && Objects.equals(review.note(), command.note())) {
                return List.of();
            }
            throw ALREADY_REVIEWED.violation();
        }
        if (!completed) {
            throw INSPECTION_NOT_COMPLETED.violation();
        }
        if (checklists.values().stream().anyMatch(filed -> filed.by().equals(command.by()))) {
            throw SECOND_PERSON_EXPECTED.violation();
        }
        var plan = command.inspection();
        return List.of(
                new InspectionReviewed(plan.occasion(), plan.number(), command.note(), command.by(), command.at()));
    }

    private List<InspectionEvent> resolve(ResolveFinding command) {
        var note = resolved.get(command.finding());
        if (command.note().equals(note)) {
            return List.of();
        }
        if (note != null) {
            throw ALREADY_RESOLVED.violation();
        }
        if (command.finding() < 1 || command.finding() > findings.size()) {
            throw FINDING_UNKNOWN.violation();
        }
        var plan = command.inspection();
        return List.of(new FindingResolved(
                plan.occasion(), plan.number(), command.finding(), command.note(), command.by(), command.at()));
    }

    static InspectionCompleted completed(
            PlannedInspection plan, Set<String> groups, int findings, boolean late, Instant at) {
        return new InspectionCompleted(plan.occasion(), plan.number(), List.copyOf(groups), findings, late, at);
    }

    static void requireWatched(PlannedInspection plan) {
        if (plan.cancelled()) {
            throw ALREADY_CANCELLED.violation();
        }
    }

    Inspection evolve(InspectionEvent event) {
        var filed = new LinkedHashMap<>(checklists);
        var raised = new ArrayList<>(findings);
        var notes = new HashMap<>(resolved);
        if (event instanceof ChecklistFiled one) {
            filed.put(one.group(), one);
        } else if (event instanceof FindingRaised one) {
            raised.add(one);
        } else if (event instanceof FindingResolved one) {
            notes.put(one.finding(), one.note());
        }
        return new Inspection(
                filed,
                raised,
                notes,
                completed || event instanceof InspectionCompleted,
                missed || event instanceof InspectionMissed,
                event instanceof InspectionReviewed one ? one : review);
    }
}
