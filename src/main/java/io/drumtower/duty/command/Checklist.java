package io.drumtower.duty.command;

import static io.drumtower.duty.command.InspectionRule.ABNORMAL_UNEXPLAINED;
import static io.drumtower.duty.command.InspectionRule.ITEMS_INCOMPLETE;
import static io.drumtower.duty.command.InspectionRule.TRACES_WITHOUT_FINDING;

import io.drumtower.duty.InspectionEvent.ChecklistFiled;
import io.drumtower.duty.InspectionEvent.Conclusion;
import io.drumtower.duty.InspectionEvent.ItemResult;
import io.drumtower.duty.InspectionEvent.Result;
import io.drumtower.duty.TraceItem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in one system group.
 *
 * @param findings what must be followed up, in words
 */
public record Checklist(
        String group,
        List<ItemResult> items,
        Conclusion conclusion,
        @Nullable String handling,
        List<String> findings) {

    void require() {
        if (!items.stream().map(ItemResult::item).toList().equals(List.of(TraceItem.values()))) {
            throw ITEMS_INCOMPLETE.violation();
        }
        if (items.stream().anyMatch(item -> item.result() == Result.ABNORMAL && item.note() == null)) {
            throw ABNORMAL_UNEXPLAINED.violation();
        }
        if (conclusion == Conclusion.TRACES_FOUND && findings.isEmpty()) {
            throw TRACES_WITHOUT_FINDING.violation();
        }
    }

    boolean isSaidBy(ChecklistFiled filed, List<String> raised) {
        return filed.items().equals(items)
                && filed.conclusion() == conclusion
                && Objects.equals(filed.handling(), handling)
                && raised.equals(findings);
    }
}
