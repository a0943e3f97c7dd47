package io.drumtower.duty.inbound;

import io.drumtower.duty.InspectionEvent.Conclusion;
import io.drumtower.duty.InspectionEvent.ItemResult;
import io.drumtower.duty.InspectionEvent.Result;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.TraceItem;
import io.drumtower.duty.command.Checklist;
import io.drumtower.kernel.Refused;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sends for a system group; the items and the conclusion are needed.
 *
 * @param group may be left out where the plan names none
 * @param items in any order
 * @param findings what must be followed up; at least one where traces were found
 */
record ChecklistRequest(
        @Nullable String group,
        @Nullable List<@Nullable Item> items,
        @Nullable Conclusion conclusion,
        @Nullable String handling,
        @Nullable List<@Nullable String> findings) {

    private static final int MOST = 50;

    record Item(
            @Nullable TraceItem item,
            @Nullable Result result,
            @Nullable String note) {

        ItemResult toResult() {
            if (item == null || result == null) {
                throw Refused.invalid("duty.problem.item-incomplete", "items");
            }
            return new ItemResult(item, result, Wording.optional(note, "items"));
        }
    }

    Checklist checklist() {
        if (conclusion == null) {
            throw Refused.invalid("pages.problem.text-expected", "conclusion", "conclusion");
        }
        return new Checklist(
                group == null || group.isBlank() ? PlannedInspection.ALL : group.strip(),
                results(),
                conclusion,
                Wording.optional(handling, "handling"),
                texts());
    }

    private List<ItemResult> results() {
        if (items == null || items.size() > MOST) {
            throw Refused.invalid("duty.problem.item-incomplete", "items");
        }
        return items.stream()
                .map(item -> item == null ? new Item(null, null, null) : item)
                .map(Item::toResult)
                .sorted(Comparator.comparing(ItemResult::item))
                .toList();
    }

    private List<String> texts() {
        if (findings == null) {
            return List.of();
        }
        if (findings.size() > MOST) {
            throw Refused.invalid("duty.problem.too-many-findings", "findings", MOST);
        }
        return findings.stream().map(text -> Wording.require(text, "findings")).toList();
    }
}
