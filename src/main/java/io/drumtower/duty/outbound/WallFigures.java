package io.drumtower.duty.outbound;

import io.drumtower.duty.projection.OccasionEntry;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindPeriods;
import io.drumtower.figures.PeriodFigures;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the figures say to a wall. It is read once for all screens, and again when the figures have taken in something or
 * a minute is over: slots begin and close on the minute.
 */
@Component
class WallFigures {

    static final List<String> TOTALS =
            List.of(WallScore.BLOCKED, "attacks.challenged", "attacks.detected", WallScore.VIEWS, WallScore.PEAK);

    private final QueryGateway queries;
    private volatile Read read = new Read(-1, Instant.MIN, Map.of());

    WallFigures(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * @param first number of the first of the slots
     * @param latest the slot that closed last, also when it is none of these; null before the first
     */
    record Shown(
            int first, List<PeriodFigures> slots, @Nullable PeriodFigures latest, List<FindFigure.Figure> totals) {}

    private record Read(long position, Instant minute, Map<Asked, Shown> shown) {}

    private record Asked(String occasion, SlotGrid grid, int first, int last) {}

    /** @param position that the figures have reached */
    Shown of(OccasionEntry occasion, WallWindow window, long position, Instant now) {
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var kept = read;
        if (kept.position() != position || !kept.minute().equals(minute)) {
            kept = new Read(position, minute, new ConcurrentHashMap<>());
            read = kept;
        }
        var first = Math.max(1, window.first() - 1);
        var asked = new Asked(occasion.id(), SlotGrid.of(occasion), first, window.last());
        return kept.shown().computeIfAbsent(asked, one -> read(one, now));
    }

    private Shown read(Asked asked, Instant now) {
        var grid = asked.grid();
        var slots = periods(grid, asked.first(), asked.last() - asked.first() + 1);
        var closed = grid.closed(now);
        var latest = closed == 0
                ? null
                : closed >= asked.first() && closed <= asked.last()
                        ? slots.get(closed - asked.first())
                        : periods(grid, closed, 1).get(0);
        return new Shown(
                asked.first(),
                slots,
                latest,
                TOTALS.stream().map(key -> total(key, grid)).toList());
    }

    private List<PeriodFigures> periods(SlotGrid grid, int first, int count) {
        return queries.query(grid.periods(first, count), FindPeriods.Periods.class)
                .join()
                .periods();
    }

    private FindFigure.Figure total(String key, SlotGrid grid) {
        var query = new FindFigure(key, grid.start(), grid.end(), grid.sites(), null);
        return queries.query(query, FindFigure.Figure.class).join();
    }
}
