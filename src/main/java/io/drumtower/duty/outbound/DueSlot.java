package io.drumtower.duty.outbound;

import io.drumtower.duty.SlotFigures;
import io.drumtower.figures.Measure;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The slot that the desk asks to be filed, with its newest figures.
 *
 * @param state how it stands, in words
 * @param css of the state
 * @param left seconds to the end of its grace; negative when that is over, null when nothing is due
 * @param revision that is filed; null before the slot closes
 * @param silent sources whose silence must be explained
 * @param zero whether a zero must be confirmed
 */
record DueSlot(
        WallSlot figures,
        String day,
        String state,
        String css,
        @Nullable Long left,
        @Nullable Integer revision,
        boolean mayBeFiled,
        List<OpenedSlot.SourceState> sources,
        List<Silent> silent,
        boolean zero) {

    record Silent(String id, String name) {}

    /** @param deadline to file it in time */
    static DueSlot of(int number, Filed all, Instant deadline, Instant now, FeedNames names, Words words) {
        var slot = all.slots().get(number - 1);
        var filing = all.filings().get(number - 1);
        var before = number == 1 ? null : all.slots().get(number - 2);
        var mark = SlotMark.of(slot, now, filing);
        return new DueSlot(
                WallSlot.of(number, slot, before, names, words),
                words.texts().shortDate(slot.start()),
                mark.words(slot, words),
                mark == SlotMark.MISSED ? "b-bad" : "",
                mark == SlotMark.DUE ? (Long) (deadline.getEpochSecond() - now.getEpochSecond()) : null,
                slot.revision(),
                all.isToFile(number),
                OpenedSlot.sources(slot, names, words),
                slot.feeds().stream()
                        .filter(feed -> feed.state() == Measure.SILENT)
                        .map(feed -> new Silent(feed.feed(), names.of(feed.feed())))
                        .toList(),
                SlotFigures.of(slot.values()).haveZero());
    }

    /** The newest that is due; after the end the earliest that nobody filed; else the newest that has begun, 0 for none. */
    static int number(Filed all, SlotGrid grid, Instant now) {
        for (var number = grid.closed(now); number > 0; number--) {
            var filing = all.filings().get(number - 1);
            if (filing != null && filing.state() == Filing.State.DUE) {
                return number;
            }
        }
        return IntStream.rangeClosed(1, grid.closed(now) < grid.count() ? 0 : grid.count())
                .filter(all::isWanting)
                .findFirst()
                .orElse(grid.begun(now));
    }

    /** Whether the time to file it is over. */
    public boolean isOver() {
        return left != null && left < 0;
    }

    /** Minutes and seconds that are left, as the page begins; its script counts on. */
    public String leftText() {
        var seconds = left == null ? 0 : Math.max(0, left);
        return "%02d:%02d".formatted(seconds / 60, seconds % 60);
    }

    public String span() {
        return figures.span();
    }

    public String number() {
        return Texts.number(figures.number());
    }
}
