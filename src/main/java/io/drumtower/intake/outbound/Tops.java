package io.drumtower.intake.outbound;

import io.drumtower.intake.IntakeEvent.AttackDefended;
import io.drumtower.intake.IntakeEvent.AttackObserved;
import io.drumtower.kernel.Recorded;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts attacks by what they were, what they aimed at and where they came from. Its memory is bounded: of very many
 * values, those seen once are forgotten, and it says so.
 */
final class Tops {

    private static final int TEN = 10;
    private static final int MOST_VALUES = 50_000;
    /** A page is not to wait longer. */
    private static final int MOST_EVENTS = 500_000;

    private final Map<String, Integer> categories = new HashMap<>();
    private final Map<String, Integer> targets = new HashMap<>();
    private final Map<String, Integer> networks = new HashMap<>();
    private int events;
    private boolean forgetful;

    /** @param share of all that were counted, 0 to 100 */
    record Top(@Nullable String value, int count, int share) {}

    boolean add(Recorded recorded) {
        if (recorded.event() instanceof AttackDefended one) {
            add(one.category(), one.target(), one.attackerNet());
        } else if (recorded.event() instanceof AttackObserved one) {
            add(one.category(), one.target(), one.attackerNet());
        }
        return events < MOST_EVENTS;
    }

    private void add(@Nullable String category, @Nullable String target, @Nullable String network) {
        events++;
        count(categories, category);
        count(targets, target);
        count(networks, network);
    }

    private void count(Map<String, Integer> counts, @Nullable String value) {
        counts.merge(value == null ? "" : value, 1, Integer::sum);
        if (counts.size() > MOST_VALUES) {
            forgetful = true;
            counts.values().removeIf(count -> count == 1);
        }
    }

    /**
     * The ten most frequent of each.
     *
     * @param part there were more attacks than were counted
     * @param forgetful the smaller counts may be too low
     */
    record Result(
            int events, boolean part, boolean forgetful, List<Top> categories, List<Top> targets, List<Top> networks) {}

    Result result() {
        return new Result(events, events == MOST_EVENTS, forgetful, top(categories), top(targets), top(networks));
    }

    private List<Top> top(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TEN)
                .map(entry -> new Top(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue(), (int)
                        Math.round(100.0 * entry.getValue() / events)))
                .toList();
    }
}
