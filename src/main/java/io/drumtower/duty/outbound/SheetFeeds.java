package io.drumtower.duty.outbound;

import io.drumtower.figures.FindLedger.Feed;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.Completeness;
import io.drumtower.pages.Texts;
import java.util.List;

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

    List<String> silences() {
        return ReportLines.silences(material.feeds()).stream()
                .map(one -> words.say(
                        "duty.handover-sheet.silent-since", one.name(), When.withDay(one.since(), words.texts())))
                .toList();
    }

    String state() {
        var all = Texts.number(material.feeds().size());
        var silent = ReportLines.silences(material.feeds()).size();
        if (material.isOver()) {
            return words.say("duty.handover-sheet.sources-over", all, Texts.number(silent));
        }
        return words.say(
                completeness.isComplete() ? "duty.handover-sheet.sources" : "duty.handover-sheet.sources-incomplete",
                all,
                Texts.number(material.feeds().size() - silent),
                words.texts().age(completeness.lag()));
    }

    /** Those that never sent anything. */
    List<String> unheard() {
        return material.feeds().stream()
                .filter(feed -> feed.heardAt() == null)
                .map(Feed::name)
                .map(name -> words.say("duty.handover-sheet.never-heard", name))
                .toList();
    }
}
