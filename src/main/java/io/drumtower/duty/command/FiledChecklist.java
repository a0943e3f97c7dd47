package io.drumtower.duty.command;

import static io.drumtower.duty.command.InspectionRule.CHECKLIST_ALREADY_FILED;
import static io.drumtower.duty.command.InspectionRule.GROUP_UNKNOWN;
import static io.drumtower.duty.command.InspectionRule.INSPECTION_AHEAD;

import io.drumtower.duty.InspectionEvent;
import io.drumtower.duty.InspectionEvent.ChecklistFiled;
import io.drumtower.duty.InspectionEvent.FindingRaised;
import io.drumtower.duty.command.InspectionCommand.FileChecklist;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What follows when a checklist comes in: the checklist, its findings, and perhaps the end of the inspection. */
record FiledChecklist(Inspection inspection, FileChecklist command) {

    List<InspectionEvent> events() {
        var checklist = command.checklist();
        var before = inspection.checklists().get(checklist.group());
        if (before == null) {
            require();
            return first();
        }
        if (checklist.isSaidBy(before, raisedBefore())) {
            return List.of();
        }
        throw CHECKLIST_ALREADY_FILED.violation();
    }

    private List<String> raisedBefore() {
        return inspection.findings().stream()
                .filter(finding -> finding.group().equals(command.checklist().group()))
                .map(FindingRaised::text)
                .toList();
    }

    private void require() {
        var plan = command.inspection();
        Inspection.requireWatched(plan);
        if (command.at().isBefore(plan.from())) {
            throw INSPECTION_AHEAD.violation();
        }
        if (!plan.groups().contains(command.checklist().group())) {
            throw GROUP_UNKNOWN.violation();
        }
        command.checklist().require();
    }

    private List<InspectionEvent> first() {
        var plan = command.inspection();
        var late = !plan.afterwards() && (inspection.missed() || command.at().isAfter(plan.deadline()));
        var raised = inspection.findings().size();
        var events = new ArrayList<InspectionEvent>();
        events.add(filed(late));
        for (var text : command.checklist().findings()) {
            raised++;
            events.add(raised(raised, text));
        }
        var done = new LinkedHashSet<>(inspection.checklists().keySet());
        done.add(command.checklist().group());
        if (!inspection.completed() && done.containsAll(plan.groups())) {
            events.add(Inspection.completed(plan, done, raised, late, command.at()));
        }
        return events;
    }

    private ChecklistFiled filed(boolean late) {
        var checklist = command.checklist();
        return new ChecklistFiled(
                command.inspection().occasion(),
                command.inspection().number(),
                checklist.group(),
                checklist.items(),
                checklist.conclusion(),
                checklist.handling(),
                late,
                command.by(),
                command.at());
    }

    private FindingRaised raised(int finding, String text) {
        var plan = command.inspection();
        var group = command.checklist().group();
        return new FindingRaised(plan.occasion(), plan.number(), finding, group, text, command.by(), command.at());
    }
}
