package io.drumtower.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the rows of a projection, collected for one batch. Those of one row stay in their order; those that come at
 * the same turn of different rows and are alike go to the database together, however many they are.
 */
public final class RowChanges {

    private final Map<Object, Integer> turns = new HashMap<>();
    private final List<Map<String, List<@Nullable Object[]>>> byTurn = new ArrayList<>();

    /**
     * @param row what its changes are known by
     * @param values of the parameters of the statement, in their order
     */
    public void add(Object row, String statement, @Nullable Object... values) {
        var turn = turns.merge(row, 1, Integer::sum) - 1;
        if (turn == byTurn.size()) {
            byTurn.add(new LinkedHashMap<>());
        }
        byTurn.get(turn).computeIfAbsent(statement, first -> new ArrayList<>()).add(values);
    }

    /** Hands over each statement with all its values, turn by turn, and forgets them. */
    public void write(BiConsumer<String, List<@Nullable Object[]>> batch) {
        byTurn.forEach(statements -> statements.forEach(batch));
        byTurn.clear();
        turns.clear();
    }
}
