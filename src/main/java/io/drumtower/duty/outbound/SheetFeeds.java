package io.drumtower.duty.outbound;

import io.drumtower.figures.FindLedger.Feed;
import io.drumtower.figures.Measure;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Completeness;
import io.drumtower.pages.Texts;
import java.util.List;
import java.util.stream.Stream;

/** How the sources of a shift stand, and the ledger they feed. */
final class SheetFeeds {

    private final Material material;
    private final Completeness completeness;
    private final Words words;

    SheetFeeds(Material material, Completeness completeness, Words words) {
        this.material = material;
        this.completeness = completeness;
        this.words = words;
    }

    /** Of a shift that is over those of its last slot: what is silent now is another's. */
    List<String> silences() {
        if (!material.isOver()) {
            return ReportLines.silences(material.feeds()).stream()
                    .map(one -> words.say(
                            "duty.handover-sheet.silent-since", one.name(), When.withDay(one.since(), words.texts())))
                    .toList();
        }
        return silentAtTheEnd()
                .map(id -> words.say(
                        "duty.handover-sheet.silent",
                        FeedNames.of(material.feeds()).of(id)))
                .toList();
    }

    private Stream<String> silentAtTheEnd() {
        var slots = material.slots();
        return slots.isEmpty()
                ? Stream.of()
                : slots.get(slots.size() - 1).sources().stream()
                        .filter(source -> source.state() == Measure.SILENT)
                        .map(Slot.SourceState::id);
    }

    String state() {
        var all = Texts.number(material.feeds().size());
        if (material.isOver()) {
            return words.say(
                    "duty.handover-sheet.sources-over",
                    all,
                    Texts.number(silentAtTheEnd().count()));
        }
        var well = material.feeds().stream()
                .filter(feed -> feed.silentSince() == null)
                .count();
        return words.say(
                completeness.isComplete() ? "duty.handover-sheet.sources" : "duty.handover-sheet.sources-incomplete",
                all,
                Texts.number(well),
                words.texts().age(completeness.lag()));
    }

    /** Those that never sent anything. */
    List<String> unheard() {
        return material.isOver()
                ? List.of()
                : material.feeds().stream()
                        .filter(feed -> feed.heardAt() == null)
                        .map(Feed::name)
                        .map(name -> words.say("duty.handover-sheet.never-heard", name))
                        .toList();
    }
}
