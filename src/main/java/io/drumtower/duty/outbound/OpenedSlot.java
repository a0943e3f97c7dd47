package io.drumtower.duty.outbound;

import io.drumtower.figures.FindRevisions.Revision;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One slot as its page shows it. */
record OpenedSlot(String day, String span, String mark, boolean revised, List<Amount> numbers) {

    /**
     * @param text the number, or why there is none
     * @param word whether it is the reason
     * @param note what the first revision had, or of which minute it is
     * @param href of the page of the number
     */
    record Amount(
            String key, String name, String text, boolean word, String unit, boolean part, String note, String href) {}

    record SourceState(String name, String state, String css) {}

    private static final List<String> KEYS = List.of(
            "attacks.blocked",
            "attacks.challenged",
            "attacks.detected",
            "attacks.unknown",
            "traffic.page-views",
            "traffic.requests",
            "traffic.peak-per-minute");

    static OpenedSlot of(PeriodFigures slot, List<Revision> revisions, List<String> sites, Instant now, Words words) {
        return new OpenedSlot(
                words.texts().shortDate(slot.start()),
                Texts.span(slot.start(), slot.end()),
                SlotMark.of(slot, now).words(slot, words),
                revisions.size() > 1,
                KEYS.stream()
                        .map(key -> number(key, slot, revisions, sites, words))
                        .toList());
    }

    private static Amount number(
            String key, PeriodFigures slot, List<Revision> revisions, List<String> sites, Words words) {
        var value = slot.values().get(key);
        var href = PartAddress.figure(key, sites, slot.start(), slot.end());
        if (value == null) {
            var why = SlotValues.why(slot, key);
            var measure = why == null ? Measure.NO_DATA : Measure.valueOf(why.name());
            return new Amount(key, words.name(key), words.state(measure), true, "", false, "", href);
        }
        var at = value.at() == null ? "" : Texts.time(value.at());
        var notes = Stream.of(at, change(key, value.value(), revisions, words), part(key, slot, words))
                .filter(note -> !note.isEmpty())
                .toList();
        return new Amount(
                key,
                words.name(key),
                Texts.number(value.value()),
                false,
                words.unit(key),
                SlotValues.isPart(slot, key),
                String.join(words.say("duty.slot.comma"), notes),
                href);
    }

    private static String part(String key, PeriodFigures slot, Words words) {
        return SlotValues.isPart(slot, key) ? words.say("figures.state.part") : "";
    }

    private static String change(String key, long value, List<Revision> revisions, Words words) {
        if (revisions.size() < 2) {
            return "";
        }
        var first = revisions.get(0).values().get(key);
        if (first == null) {
            return words.say("duty.slot.none-at-first");
        }
        return first.value() == value
                ? words.say("duty.slot.unchanged")
                : words.say("duty.slot.revised", Texts.number(first.value()), Texts.signed(value - first.value()));
    }

    static List<SourceState> sources(PeriodFigures slot, FeedNames names, Words words) {
        return slot.feeds().stream()
                .map(feed -> new SourceState(names.of(feed.feed()), words.state(feed.state()), css(feed.state())))
                .toList();
    }

    private static String css(Measure state) {
        return switch (state) {
            case MEASURED -> "b-ok";
            case SILENT -> "b-warn";
            case NO_DATA, NOT_YET -> "";
        };
    }
}
