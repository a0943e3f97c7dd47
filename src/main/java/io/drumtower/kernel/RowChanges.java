package io.drumtower.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the rows of a projection's table, collected for one batch. Those of one row stay in their order, and go to
 * the database as one where each only sets columns; those that come at the same turn of different rows and are alike go
 * together, however many they are.
 */
public final class RowChanges {

    /** What is done to one row. */
    private sealed interface Change permits Row, Statement {

        @Nullable Object[] values();
    }

    private record Statement(String sql, List<@Nullable Object> parameters) implements Change {

        @Override
        public @Nullable Object[] values() {
            return parameters.toArray();
        }
    }

    private record Place(int turn, Change change) {}

    /** Rows of which the same columns are set. */
    private record Shape(boolean isNew, List<String> columns) {

        String sql(String table) {
            var marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
            return isNew
                    ? "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks
                            + ") on conflict (id) do nothing"
                    : "update " + table + " set " + String.join(" = ?, ", columns) + " = ? where id = ?";
        }
    }

    private final String table;
    private final Map<Object, Place> newest = new HashMap<>();
    private final List<List<Change>> byTurn = new ArrayList<>();

    /** @param table whose rows are known by their column {@code id} */
    public RowChanges(String table) {
        this.table = table;
    }

    /** A row that nobody knows yet; when somebody does, it stays as it is. */
    public Row insert(Object id) {
        var row = new Row(id, true);
        put(id, row);
        return row.with("id", id);
    }

    /** A row that was there, or that this batch inserts. */
    public Row update(Object id) {
        var last = newest.get(id);
        if (last != null && last.change() instanceof Row row) {
            return row;
        }
        var row = new Row(id, false);
        put(id, row);
        return row;
    }

    /**
     * What depends on what the row has, or changes rows of another table.
     *
     * @param row what its changes are known by
     * @param values of the parameters of the statement, in their order
     */
    public void add(Object row, String statement, @Nullable Object... values) {
        put(row, new Statement(statement, Arrays.asList(values)));
    }

    private void put(Object row, Change change) {
        var last = newest.get(row);
        var turn = last == null ? 0 : last.turn() + 1;
        if (turn == byTurn.size()) {
            byTurn.add(new ArrayList<>());
        }
        byTurn.get(turn).add(change);
        newest.put(row, new Place(turn, change));
    }

    /** Hands over each statement with all its values, turn by turn, and forgets them. */
    public void write(BiConsumer<String, List<@Nullable Object[]>> batch) {
        for (var turn : byTurn) {
            var alike = new LinkedHashMap<Object, List<@Nullable Object[]>>();
            turn.forEach(one ->
                    alike.computeIfAbsent(kind(one), first -> new ArrayList<>()).add(one.values()));
            alike.forEach((kind, values) ->
                    batch.accept(kind instanceof Shape shape ? shape.sql(table) : String.valueOf(kind), values));
        }
        byTurn.clear();
        newest.clear();
    }

    private static Object kind(Change change) {
        return change instanceof Statement statement ? statement.sql() : ((Row) change).shape();
    }

    /** The columns of one row that are set. */
    public static final class Row implements Change {

        private final Object id;
        private final boolean isNew;
        private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

        private Row(Object id, boolean isNew) {
            this.id = id;
            this.isNew = isNew;
        }

        public Row with(String column, @Nullable Object value) {
            columns.put(column, value);
            return this;
        }

        private Shape shape() {
            return new Shape(isNew, List.copyOf(columns.keySet()));
        }

        @Override
        public @Nullable Object[] values() {
            var values = new ArrayList<@Nullable Object>(columns.values());
            if (!isNew) {
                values.add(id);
            }
            return values.toArray();
        }
    }
}
