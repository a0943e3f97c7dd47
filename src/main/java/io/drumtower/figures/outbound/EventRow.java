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
                event.event() instanceof About one ? one.about() : "",
                Texts.signed(event.delta()));
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
