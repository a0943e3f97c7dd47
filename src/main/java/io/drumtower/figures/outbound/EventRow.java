package io.drumtower.figures.outbound;

import io.drumtower.figures.Cut;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindEvents.FigureEvent;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.About;
import io.drumtower.kernel.EventType;
import io.drumtower.kernel.HalfHour;
import io.drumtower.pages.Texts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An event behind a number.
 *
 * @param href of the event itself
 * @param about which thing it is about; empty where it does not say
 * @param late recorded after the close of its half hour, where that closes
 */
record EventRow(
        String position,
        String href,
        String occurred,
        String recorded,
        boolean late,
        String type,
        String about,
        String delta) {

    /** Has a page of its own, with the record that was sent. */
    private static final String INTAKE = "intake.";

    private static final int LONGEST = 120;

    /** Controls, and what turns the direction of the text around it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    static List<EventRow> of(List<FigureEvent> events, FigureDefinition figure, Words words) {
        return events.stream().map(event -> of(event, figure, words)).toList();
    }

    private static EventRow of(FigureEvent event, FigureDefinition figure, Words words) {
        var close = HalfHour.close(HalfHour.of(event.occurredAt()).plus(HalfHour.LENGTH));
        var late = figure.cut() == Cut.HALF_HOUR && !event.recordedAt().isBefore(close);
        return new EventRow(
                Texts.number(event.position()),
                href(event),
                Moments.of(event.occurredAt()),
                Texts.moment(event.recordedAt()),
                late,
                type(event.event(), words),
                event.event() instanceof About one ? line(one.about()) : "",
                Texts.signed(event.delta()));
    }

    /** Some of it is an attacker's text. */
    private static String line(String about) {
        var line = UNSEEN.matcher(about).replaceAll("\uFFFD");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String href(FigureEvent event) {
        return (name(event.event()).startsWith(INTAKE) ? "/records/" : "/events/") + event.position();
    }

    /** As it is stored. */
    static String name(Object event) {
        var type = event.getClass().getAnnotation(EventType.class);
        return type == null ? event.getClass().getSimpleName() : type.value();
    }

    static String type(Object event, Words words) {
        var name = name(event);
        return words.texts().sayOr("figures.event." + name.replace('.', '-'), name);
    }
}
