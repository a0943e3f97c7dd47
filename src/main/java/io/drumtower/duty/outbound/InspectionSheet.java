package io.drumtower.duty.outbound;

import io.drumtower.duty.InspectionEvent.Conclusion;
import io.drumtower.duty.InspectionEvent.ItemResult;
import io.drumtower.duty.InspectionEvent.Result;
import io.drumtower.duty.PlannedInspection;
import io.drumtower.duty.TraceItem;
import io.drumtower.duty.projection.InspectionEntry;
import io.drumtower.duty.projection.InspectionEntry.ChecklistEntry;
import io.drumtower.duty.projection.InspectionEntry.FindingEntry;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One inspection as its page shows it.
 *
 * @param deadline up to when it is done in time
 * @param open the groups without a checklist, in their order
 * @param fillable its time has come
 * @param reviewable it is completed and nobody looked through it
 * @param review who did, when and with what words; blank before
 */
record InspectionSheet(
        InspectionLine line,
        String deadline,
        List<Group> open,
        List<Filed> filed,
        List<Finding> findings,
        boolean fillable,
        boolean reviewable,
        String review) {

    /** @param id as the plan has it, {@code *} for everything */
    record Group(String id, String name) {}

    record Filed(String group, List<Item> items, String conclusion, String css, String handling, String by) {}

    record Item(String name, String result, String css, String note) {}

    /** @param resolved how, by whom and when; blank while it is open */
    record Finding(int number, String group, String text, String by, String resolved) {}

    /** What is looked at. */
    record Question(String name, String words) {}

    static List<Question> questions(Texts texts) {
        return Stream.of(TraceItem.values())
                .map(item -> new Question(item.name(), item(item, texts)))
                .toList();
    }

    private static String item(TraceItem item, Texts texts) {
        return texts.say(
                "duty.trace-item." + item.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static InspectionSheet of(InspectionEntry one, Instant now, Texts texts) {
        var plan = one.plan();
        var done = one.checklists().stream().map(ChecklistEntry::group).toList();
        var review = one.review();
        return new InspectionSheet(
                InspectionLine.of(one, now, texts),
                When.of(plan.deadline(), now, texts),
                plan.groups().stream()
                        .filter(group -> !done.contains(group))
                        .map(group -> new Group(group, group(group, texts)))
                        .toList(),
                one.checklists().stream().map(list -> filed(list, now, texts)).toList(),
                one.findings().stream()
                        .map(finding -> finding(finding, now, texts))
                        .toList(),
                !now.isBefore(plan.from()) && !plan.cancelled(),
                one.completedAt() != null && review == null,
                review == null ? "" : said(review.note(), review.by(), review.at(), now, texts));
    }

    /** The open group of this id, else the first; null when none is open. */
    @Nullable Group choose(@Nullable String id) {
        return open.stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElse(open.isEmpty() ? null : open.get(0));
    }

    private static String group(String group, Texts texts) {
        return group.equals(PlannedInspection.ALL) ? texts.say("duty.inspection.all") : group;
    }

    private static String said(@Nullable String note, String by, Instant at, Instant now, Texts texts) {
        return texts.say("duty.inspection.said", Objects.requireNonNullElse(note, ""), by, When.of(at, now, texts))
                .strip();
    }

    private static Filed filed(ChecklistEntry list, Instant now, Texts texts) {
        var clear = list.conclusion() == Conclusion.NONE_FOUND;
        return new Filed(
                group(list.group(), texts),
                list.items().stream().map(item -> row(item, texts)).toList(),
                texts.say(clear ? "duty.inspection.none-found" : "duty.inspection.traces-found"),
                clear ? "b-ok" : "b-bad",
                Objects.requireNonNullElse(list.handling(), ""),
                texts.say("duty.inspection.by", list.by(), When.of(list.at(), now, texts)));
    }

    private static Item row(ItemResult item, Texts texts) {
        var normal = item.result() == Result.NORMAL;
        return new Item(
                item(item.item(), texts),
                texts.say(normal ? "duty.inspection.normal" : "duty.inspection.abnormal"),
                normal ? "b-ok" : "b-bad",
                Objects.requireNonNullElse(item.note(), ""));
    }

    private static Finding finding(FindingEntry one, Instant now, Texts texts) {
        var resolvedAt = one.resolvedAt();
        return new Finding(
                one.finding(),
                group(one.group(), texts),
                one.text(),
                texts.say("duty.inspection.by", one.by(), When.of(one.at(), now, texts)),
                resolvedAt == null || one.resolvedBy() == null
                        ? ""
                        : said(one.note(), one.resolvedBy(), resolvedAt, now, texts));
    }
}
