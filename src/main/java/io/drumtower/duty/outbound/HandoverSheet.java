package io.drumtower.duty.outbound;

import io.drumtower.duty.ItemEntry;
import io.drumtower.duty.LogEntry;
import io.drumtower.duty.Section;
import io.drumtower.duty.outbound.ReportReading.Range;
import io.drumtower.duty.outbound.ShiftReport.Next;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Completeness;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report of a shift in words, section by section. */
final class HandoverSheet {

    /** The strip shows all of them. */
    private static final int MOST_EXCEPTIONS = 8;

    private final Material material;
    private final Range range;
    private final SheetFeeds feeds;
    private final Instant now;
    private final Words words;

    HandoverSheet(Material material, Completeness completeness, Instant now, Words words) {
        this.material = material;
        this.range = material.range();
        this.feeds = new SheetFeeds(material, completeness, words);
        this.now = now;
        this.words = words;
    }

    /** @param first which items come before the others */
    List<SheetPart> parts(Comparator<HandedItem> first) {
        return List.of(
                part(Section.STATE, words.say("duty.handover-sheet.state-title"), state(), List.of()),
                items(first),
                slots(),
                figures(),
                part(Section.SILENCES, words.say("duty.handover-sheet.silences-title"), "", feeds.silences()),
                part(Section.NEXT, words.say("duty.handover-sheet.next-title"), nextSlots(), next()),
                part(Section.WATCHED, words.say("duty.handover-sheet.watched-title"), "", watched()),
                part(Section.SOURCES, words.say("duty.handover-sheet.sources-title"), feeds.state(), feeds.unheard()));
    }

    private static SheetPart part(Section section, String title, String say, List<String> lines) {
        return SheetPart.of(section.matter(), title, say, lines);
    }

    private String state() {
        var tally = material.tally();
        return words.say(
                "duty.handover-sheet.state",
                range.shift().team().officerInCharge(),
                at(range.shift().startedAt()),
                Texts.number(tally.of("duty.log-entry-recorded")),
                Texts.number(tally.of("duty.open-item-raised")),
                Texts.number(tally.of("duty.open-item-closed")),
                Texts.number(tally.events()));
    }

    private SheetPart items(Comparator<HandedItem> first) {
        var rows = material.items().stream()
                .map(item -> HandedItem.of(item, range.upTo(), now, words))
                .sorted(first)
                .toList();
        var shown = rows.subList(0, Math.min(rows.size(), ReportLines.MOST));
        var title = words.say("duty.handover-sheet.items-title", Texts.number(rows.size()));
        return new SheetPart(
                Section.ITEMS.matter(), title, "", shown, List.of(), "", List.of(), note(), rows.size() - shown.size());
    }

    /** What the shift has done with items, and whether a critical one is nobody's. */
    private String note() {
        var unseen = material.items().stream()
                .map(item -> HandedItem.of(item, range.upTo(), now, words))
                .filter(HandedItem::unseen)
                .map(one -> one.item().title())
                .collect(Collectors.joining(words.say("duty.handover-sheet.and")));
        var none = words.say("duty.report.none");
        return words.say(
                "duty.handover-sheet.items-note",
                Texts.number(material.tally().of("duty.open-item-closed")),
                unseen.isEmpty() ? none : unseen);
    }

    private SheetPart slots() {
        var strip = new ShiftStrip(material.slots(), words);
        var tally = material.tally();
        var inspections = words.say(
                "duty.handover-sheet.inspections",
                Texts.number(tally.of("duty.inspection-completed")),
                Texts.number(tally.of("duty.inspection-missed")));
        var say = material.slots().isEmpty()
                ? words.say("duty.handover-sheet.no-slots") + inspections
                : words.say(
                                "duty.handover-sheet.slots",
                                Texts.number(material.slots().size()),
                                strip.counts(),
                                Texts.number(material.slots().stream()
                                        .filter(ShiftStrip::isRevised)
                                        .count()))
                        + inspections;
        var all = SheetPart.of(
                Section.SLOTS.matter(),
                words.say("duty.handover-sheet.slots-title"),
                say,
                strip.exceptions(),
                MOST_EXCEPTIONS);
        return new SheetPart(
                all.matter(), all.title(), say, List.of(), List.of(), strip.draw(), all.lines(), "", all.leftOut());
    }

    private SheetPart figures() {
        var amounts = new SheetAmounts(material.slots(), words);
        return new SheetPart(
                Section.FIGURES.matter(),
                words.say("duty.handover-sheet.figures-title"),
                "",
                List.of(),
                amounts.all(),
                "",
                List.of(),
                amounts.note(),
                0);
    }

    private String nextSlots() {
        var from = range.grid().begun(range.toAt());
        var to = range.grid().begun(range.toAt().plus(ReportLines.AHEAD));
        return to <= from
                ? ""
                : words.say(
                        "duty.handover-sheet.next-slots",
                        Texts.number(to - from),
                        Texts.number(from + 1),
                        Texts.number(to));
    }

    private List<String> next() {
        var titles = material.items().stream().collect(Collectors.toMap(ItemEntry::id, ItemEntry::title));
        return ReportLines.next(range, material.items(), material.inspections()).stream()
                .map(next -> words.say(
                        "duty.handover-sheet.next", at(next.at()), what(next, titles.getOrDefault(next.id(), ""))))
                .toList();
    }

    private String what(Next next, String title) {
        return switch (next.what()) {
            case "relief" -> words.say("duty.handover-sheet.relief");
            case "inspection" -> words.say("duty.handover-sheet.inspection", next.id());
            default -> title;
        };
    }

    private List<String> watched() {
        var findings = ReportLines.findings(range, material.inspections()).stream()
                .map(one -> words.say("duty.happened.finding-raised", Texts.number(one.inspection()), one.text()));
        return Stream.concat(findings, material.watched().stream().map(LogEntry::text))
                .toList();
    }

    private String at(Instant time) {
        return When.withDay(time, words.texts());
    }
}
