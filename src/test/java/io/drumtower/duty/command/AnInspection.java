package io.drumtower.duty.command;

import io.drumtower.duty.InspectionEvent.ChecklistFiled;
import io.drumtower.duty.InspectionEvent.Conclusion;
import io.drumtower.duty.InspectionEvent.FindingRaised;
import io.drumtower.duty.InspectionEvent.InspectionCompleted;
import io.drumtower.duty.InspectionEvent.InspectionMissed;
import io.drumtower.duty.InspectionEvent.ItemResult;
import io.drumtower.duty.InspectionEvent.Result;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.TraceItem;
import io.drumtower.duty.command.InspectionCommand.FileChecklist;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The third inspection of two groups, with what is filed for it. */
final class AnInspection {

    static final Instant FROM = Instant.parse("2021-09-23T00:00:00Z");
    static final Instant DUE = FROM.plusSeconds(28_800);
    static final Instant DEADLINE = DUE.plusSeconds(3_600);
    static final Instant LATER = DUE.plusSeconds(90_000);
    static final List<ItemResult> NORMAL = Arrays.stream(TraceItem.values())
            .map(item -> new ItemResult(item, Result.NORMAL, null))
            .toList();

    private AnInspection() {}

    static PlannedInspection planned() {
        return planned(false, false, "web", "dept");
    }

    static PlannedInspection planned(boolean afterwards, boolean cancelled, String... groups) {
        return new PlannedInspection("expo", 3, FROM, DUE, DEADLINE, List.of(groups), afterwards, cancelled);
    }

    static Checklist clean(String group) {
        return new Checklist(group, NORMAL, Conclusion.NONE_FOUND, null, List.of());
    }

    static FileChecklist file(PlannedInspection plan, Checklist checklist, Instant at) {
        return new FileChecklist(plan, checklist, "0017", at);
    }

    static ChecklistFiled filed(String group, boolean late, Instant at) {
        return new ChecklistFiled("expo", 3, group, NORMAL, Conclusion.NONE_FOUND, null, late, "0017", at);
    }

    static FindingRaised raised(int finding, String group, String text) {
        return new FindingRaised("expo", 3, finding, group, text, "0017", DUE);
    }

    static InspectionMissed missed(String... open) {
        return new InspectionMissed("expo", 3, List.of(open), DEADLINE);
    }

    static InspectionCompleted completed() {
        return new InspectionCompleted("expo", 3, List.of("web", "dept"), 0, false, DUE);
    }
}
