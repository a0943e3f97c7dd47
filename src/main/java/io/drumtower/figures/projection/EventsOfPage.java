package io.drumtower.figures.projection;

import io.drumtower.figures.FindEvents.FigureEvent;
import java.util.ArrayList;
import java.util.List;

/** Collects the events of a page: what one event contributes, in whatever parts, is one item. */
final class EventsOfPage {

    private final int most;
    private final boolean showsAll;
    private final List<FigureEvent> items = new ArrayList<>();

    /** @param showsAll also events that add nothing */
    EventsOfPage(int most, boolean showsAll) {
        this.most = most;
        this.showsAll = showsAll;
    }

    /** @return whether there is room for more */
    boolean add(FigureEvent one) {
        var last = items.size() - 1;
        if (last >= 0 && items.get(last).position() == one.position()) {
            items.set(last, together(items.get(last), one));
            return true;
        }
        dropNothing();
        if (items.size() == most) {
            return false;
        }
        items.add(one);
        return true;
    }

    List<FigureEvent> items() {
        dropNothing();
        return List.copyOf(items);
    }

    /** The last is whole when another follows. */
    private void dropNothing() {
        var last = items.size() - 1;
        if (last >= 0 && !showsAll && items.get(last).delta() == 0) {
            items.remove(last);
        }
    }

    static FigureEvent together(FigureEvent one, FigureEvent other) {
        return with(one, one.delta() + other.delta());
    }

    static FigureEvent with(FigureEvent one, long delta) {
        return new FigureEvent(one.position(), one.id(), one.recordedAt(), one.occurredAt(), delta, one.event());
    }
}
