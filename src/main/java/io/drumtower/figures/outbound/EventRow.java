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
 * @param late recorded after the close of its half hour
 */
record EventRow(String position, long at, String occurred, String recorded, boolean late, String type, String delta) {

    static List<EventRow> of(List<FigureEvent> events, Words words) {
        return events.stream().map(event -> of(event, words)).toList();
    }

    private static EventRow of(FigureEvent event, Words words) {
        var close = HalfHour.close(HalfHour.of(event.occurredAt()).plus(HalfHour.LENGTH));
        return new EventRow(
                Texts.number(event.position()),
                event.position(),
                Texts.moment(event.occurredAt()),
                Texts.moment(event.recordedAt()),
                !event.recordedAt().isBefore(close),
                type(event.event(), words),
                Texts.signed(event.delta()));
    }

    private static String type(Object event, Words words) {
        var type = event.getClass().getAnnotation(EventType.class);
        var name = type == null ? event.getClass().getSimpleName() : type.value();
        return words.texts().sayOr("figures.event." + name.replace('.', '-'), name);
    }
}
