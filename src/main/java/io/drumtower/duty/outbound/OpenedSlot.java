package io.drumtower.duty.outbound;

import io.drumtower.figures.FindRevisions.Revision;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.pages.Texts;
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

    static OpenedSlot of(PeriodFigures slot, List<Revision> revisions, List<String> sites, Says says) {
        return new OpenedSlot(
                says.texts().shortDate(slot.start()),
                Texts.span(slot.start(), slot.end()),
                slot.closed() ? says.state(slot.data()) : says.say("duty.slot.open"),
                revisions.size() > 1,
                KEYS.stream()
                        .map(key -> number(key, slot, revisions, sites, says))
                        .toList());
    }

    private static Amount number(
            String key, PeriodFigures slot, List<Revision> revisions, List<String> sites, Says says) {
        var value = slot.values().get(key);
        var href = PartAddress.figure(key, sites, slot.start(), slot.end());
        if (value == null) {
            var why = SlotValues.why(slot, key);
            var measure = why == null ? Measure.NO_DATA : Measure.valueOf(why.name());
            return new Amount(key, says.name(key), says.state(measure), true, "", false, "", href);
        }
        var at = value.at() == null ? "" : Texts.time(value.at());
        var notes = Stream.of(at, change(key, value.value(), revisions, says), part(key, slot, says))
                .filter(note -> !note.isEmpty())
                .toList();
        return new Amount(
                key,
                says.name(key),
                Texts.number(value.value()),
                false,
                says.unit(key),
                SlotValues.isPart(slot, key),
                String.join(says.say("duty.slot.comma"), notes),
                href);
    }

    private static String part(String key, PeriodFigures slot, Says says) {
        return SlotValues.isPart(slot, key) ? says.say("figures.state.part") : "";
    }

    private static String change(String key, long value, List<Revision> revisions, Says says) {
        if (revisions.size() < 2) {
            return "";
        }
        var first = revisions.get(0).values().get(key);
        var before = first == null ? 0 : first.value();
        return before == value
                ? says.say("duty.slot.unchanged")
                : says.say("duty.slot.revised", Texts.number(before), Texts.signed(value - before));
    }

    static List<SourceState> sources(PeriodFigures slot, FeedNames names, Says says) {
        return slot.feeds().stream()
                .map(feed -> new SourceState(names.of(feed.feed()), says.state(feed.state()), css(feed.state())))
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
