package io.drumtower.figures.projection;

import static io.drumtower.figures.Aggregation.LATEST;

import io.drumtower.figures.Contribution;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FindFigure;
import io.drumtower.figures.FindFigure.Figure;
import io.drumtower.figures.projection.Statements.Standing;
import io.drumtower.kernel.Recorded;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each event behind a figure adds to it: together they are the number. */
sealed interface Shares {

    long of(Recorded event, Contribution one);

    /** Whether the event is behind the figure at all. */
    default boolean isBehind(Contribution one) {
        return true;
    }

    /** Whether events that add nothing are behind it too, because they were once the number. */
    default boolean showsAll() {
        return false;
    }

    /** Whether what an event adds hangs on those before it. */
    default boolean needsAll() {
        return false;
    }

    static Shares of(FigureDefinition definition, FindFigure query, Reckoning reckoning) {
        return switch (definition.aggregation()) {
            case SUM, LEVEL, FORMULA -> new OfSum();
            case MAX_OF_SUM -> new OfBucket(reckoning.figure(query));
            case DISTINCT -> new OfItems(new HashMap<>());
            case COVER -> new OfCover(query);
            case MAX, LATEST ->
                new OfOne(
                        reckoning.statements(query).chosen(definition).orElse(null),
                        definition.aggregation() == LATEST);
        };
    }

    record OfSum() implements Shares {

        @Override
        public long of(Recorded event, Contribution one) {
            return one.delta();
        }

        /** What was counted otherwise in the same year adds nothing, and what was counted as 0 proves it. */
        @Override
        public boolean showsAll() {
            return true;
        }
    }

    /** Only those of the bucket that is the maximum. */
    record OfBucket(Figure peak) implements Shares {

        @Override
        public long of(Recorded event, Contribution one) {
            var bucket = one.bucket();
            var at = peak.at();
            if (bucket == null
                    || at == null
                    || !one.dimensions().getOrDefault("site", "").equals(peak.site())) {
                return 0;
            }
            var second = at.getEpochSecond() - bucket.minute().getEpochSecond();
            if (second < 0 || second >= 60) {
                return 0;
            }
            return bucket.bySecond() == null ? one.delta() : bucket.bySecond().getOrDefault((int) second, 0);
        }
    }

    /** The first that names an item adds it, and the last that takes it back takes it off. */
    record OfItems(Map<String, Long> standing) implements Shares {

        @Override
        public long of(Recorded event, Contribution one) {
            var item = Objects.requireNonNull(one.stated()).item();
            var before = standing.getOrDefault(item, 0L);
            var after = before + one.delta();
            standing.put(item, after);
            return (after > 0 ? 1L : 0L) - (before > 0 ? 1L : 0L);
        }

        @Override
        public boolean showsAll() {
            return true;
        }

        @Override
        public boolean needsAll() {
            return true;
        }
    }

    /** Days are covered by all of them together. */
    record OfCover(FindFigure query) implements Shares {

        @Override
        public long of(Recorded event, Contribution one) {
            return 0;
        }

        @Override
        public boolean isBehind(Contribution one) {
            var stated = one.stated();
            return stated != null && Statements.reachesInto(query, Statement.of(one, stated));
        }

        @Override
        public boolean showsAll() {
            return true;
        }
    }

    /**
     * The one value that was taken.
     *
     * @param chosen null when nothing stands
     * @param showsAll what the newest has replaced is its history; of a maximum nobody wants the rest
     */
    record OfOne(@Nullable Standing chosen, boolean showsAll) implements Shares {

        @Override
        public long of(Recorded event, Contribution one) {
            var stated = one.stated();
            if (chosen == null
                    || stated == null
                    || event.position() != chosen.position()
                    || !Statement.of(one, stated).equals(chosen.statement())) {
                return 0;
            }
            return Objects.requireNonNullElse(stated.value(), 1L);
        }
    }
}
