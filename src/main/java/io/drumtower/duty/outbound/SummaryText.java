package io.drumtower.duty.outbound;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The summary of a slot as text, to be pasted where reports are sent. What nothing measured is told as a gap, never 0. */
record SummaryText(String heading, List<String> lines) {

    static SummaryText of(int number, PeriodFigures slot, FeedNames names, Words words) {
        var lines = new ArrayList<String>();
        if (slot.values().containsKey("traffic.page-views")) {
            lines.add(words.say(
                    "duty.summary.visits",
                    value(slot, "traffic.page-views"),
                    value(slot, "traffic.requests"),
                    value(slot, "traffic.bots"),
                    value(slot, "intake.rejected")));
        }
        var peak = slot.values().get("traffic.peak-per-minute");
        if (peak != null && peak.at() != null) {
            lines.add(words.say(
                    "duty.summary.peak",
                    spaced(peak.value()),
                    Texts.time(peak.at()),
                    value(slot, "traffic.peak-per-second")));
        }
        if (slot.values().containsKey("attacks.blocked")) {
            lines.add(attacks(slot, words));
        }
        gaps(slot, names, words, lines);
        var day = words.texts().shortDate(slot.start());
        var span = Texts.span(slot.start(), slot.end());
        return new SummaryText(words.say("duty.summary.heading", day, span, Texts.number(number)), lines);
    }

    private static String attacks(PeriodFigures slot, Words words) {
        return words.say(
                "duty.summary.attacks",
                spaced(List.of("blocked", "challenged", "detected", "unknown").stream()
                        .map(kind -> slot.values().get("attacks." + kind))
                        .mapToLong(value -> value == null ? 0 : value.value())
                        .sum()),
                value(slot, "attacks.blocked"),
                value(slot, "attacks.challenged"),
                value(slot, "attacks.detected"),
                value(slot, "attacks.unknown"));
    }

    private static void gaps(PeriodFigures slot, FeedNames names, Words words, List<String> lines) {
        var gone = slot.feeds().stream()
                .filter(feed -> feed.state() != Measure.MEASURED)
                .map(feed -> names.of(feed.feed()) + " " + words.state(feed.state()))
                .collect(Collectors.joining(words.say("duty.slot.comma")));
        if (!gone.isEmpty()) {
            lines.add(words.say("duty.summary.gap", Texts.span(slot.start(), slot.end()), gone));
        } else if (lines.isEmpty()) {
            lines.add(words.state(slot.data()));
        }
    }

    private static String value(PeriodFigures slot, String figure) {
        FigureValue value = slot.values().get(figure);
        return spaced(value == null ? 0 : value.value());
    }

    /** As reports write it: 12 345. */
    private static String spaced(long value) {
        return Texts.number(value).replace(',', ' ');
    }

    String text() {
        return heading + "\n" + String.join("\n", lines);
    }
}
