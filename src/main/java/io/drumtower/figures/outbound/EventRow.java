package io.drumtower.figures.outbound;

import io.drumtower.figures.FindEvents.FigureEvent;
import io.drumtower.figures.words.Words;
import io.drumtower.kernel.EventType;
import io.drumtower.kernel.HalfHour;
import io.drumtower.pages.Texts;
import java.util.List;

/**
 * An event behind a number.
 *
 * @param href of the event itself
 * @param late recorded after the close of its half hour
 */
record EventRow(
        String position, String href, String occurred, String recorded, boolean late, String type, String delta) {

    /** Has a page of its own, with the record that was sent. */
    private static final String INTAKE = "intake.";

    /** Nothing that contributes to a figure tells of accounts and sign-ins. */
    private static final String ACCESS = "access.";

    static List<EventRow> of(List<FigureEvent> events, Words words) {
        return events.stream().map(event -> of(event, words)).toList();
    }

    private static EventRow of(FigureEvent event, Words words) {
        var close = HalfHour.close(HalfHour.of(event.occurredAt()).plus(HalfHour.LENGTH));
        return new EventRow(
                Texts.number(event.position()),
                href(event),
                Texts.moment(event.occurredAt()),
                Texts.moment(event.recordedAt()),
                !event.recordedAt().isBefore(close),
                type(event.event(), words),
                Texts.signed(event.delta()));
    }

    private static String href(FigureEvent event) {
        return (name(event.event()).startsWith(INTAKE) ? "/records/" : "/events/") + event.position();
    }

    static boolean isOfFigures(Object event) {
        return event.getClass().isRecord() && !name(event).startsWith(ACCESS);
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
