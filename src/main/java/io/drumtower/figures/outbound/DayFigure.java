package io.drumtower.figures.outbound;

import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of the day, set large.
 *
 * @param text the number with its separators, or why there is none
 * @param word whether it is the reason
 * @param notes what must be known with it
 * @param href where it opens
 */
record DayFigure(String name, String text, boolean word, String unit, List<String> notes, String href) {

    static List<DayFigure> of(HalfHours day, Words words) {
        return List.of(
                of(HalfHours.BLOCKED, day, day.total(HalfHours.BLOCKED), words),
                of(HalfHours.DETECTED, day, day.total(HalfHours.DETECTED), words),
                of(HalfHours.VIEWS, day, day.total(HalfHours.VIEWS), words),
                of(HalfHours.REQUESTS, day, day.total(HalfHours.REQUESTS), words),
                of(HalfHours.PEAK_MINUTE, day, day.maximum(HalfHours.PEAK_MINUTE), words));
    }

    private static DayFigure of(String key, HalfHours day, Total total, Words words) {
        var href = FigureAddress.of(key, day.start(), HalfHours.end(day.day()), List.of());
        var figure = total.figure();
        if (figure == null) {
            return new DayFigure(words.name(key), words.state(total.state()), true, "", List.of(), href);
        }
        var notes = new ArrayList<String>();
        if (figure.at() != null && figure.site() != null) {
            notes.add(words.say("figures.day.peak-at", Texts.time(figure.at()), figure.site()));
        }
        if (total.missing() > 0) {
            notes.add(words.say("figures.day.missing", Texts.number(total.missing())));
        }
        if (total.parts() > 0) {
            notes.add(words.say("figures.day.parts", Texts.number(total.parts())));
        }
        return new DayFigure(words.name(key), Texts.number(figure.value()), false, words.unit(key), notes, href);
    }
}
