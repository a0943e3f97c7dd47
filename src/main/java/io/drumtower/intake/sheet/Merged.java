package io.drumtower.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cells of one column that are merged (ECMA-376-1, 18.3.1.55): what stands in the first is said of each row. Those that
 * are merged across columns are the name of a sheet, or a remark.
 */
final class Merged {

    /** More are left as they are, for each costs memory. */
    private static final int MOST = Rows.MOST_ROWS;

    /** @param last its last row */
    private record Span(int column, int last) {}

    private final Map<Integer, List<Span>> byFirstRow = new HashMap<>();
    private int count;

    /** @param range such as {@code B3:B7} */
    void add(@Nullable String range) {
        var ends = range == null ? new String[0] : range.split(":", -1);
        if (ends.length != 2 || count == MOST) {
            return;
        }
        var column = Cell.column(ends[0]);
        var first = Cell.row(ends[0]);
        var last = Cell.row(ends[1]);
        if (column >= 0 && column == Cell.column(ends[1]) && first < last) {
            byFirstRow.computeIfAbsent(first, row -> new ArrayList<>()).add(new Span(column, last));
            count++;
        }
    }

    /** Fills rows that are given from the first to the last, in these columns. */
    Filling filling(Set<Integer> columns) {
        return new Filling(columns);
    }

    final class Filling {

        private record Held(Cell cell, int last) {}

        private final Set<Integer> columns;
        private final Map<Integer, Held> held = new HashMap<>();

        private Filling(Set<Integer> columns) {
            this.columns = columns;
        }

        List<Cell> filled(int row, List<Cell> cells) {
            held.values().removeIf(one -> one.last < row);
            var all = held.isEmpty() ? cells : new ArrayList<>(cells);
            held.forEach((column, one) -> put(column, one.cell, all));
            for (var span : byFirstRow.getOrDefault(row, List.of())) {
                if (columns.contains(span.column) && span.column < cells.size()) {
                    held.put(span.column, new Held(cells.get(span.column), span.last));
                }
            }
            return all;
        }

        private static void put(int column, Cell cell, List<Cell> cells) {
            while (cells.size() <= column) {
                cells.add(Cell.EMPTY);
            }
            if (cells.get(column).isEmpty()) {
                cells.set(column, cell);
            }
        }
    }
}
