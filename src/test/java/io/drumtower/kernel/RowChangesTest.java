package io.drumtower.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowChangesTest {

    private final RowChanges changes = new RowChanges();
    private final List<String> written = new ArrayList<>();

    @Test
    void of_one_row_are_written_in_their_order() {
        changes.add("a", "insert", 1);
        changes.add("a", "update", 2);
        changes.add("a", "insert", 3);

        write();

        assertThat(written).containsExactly("insert [1]", "update [2]", "insert [3]");
    }

    @Test
    void of_different_rows_that_are_alike_are_written_together() {
        changes.add("a", "insert", 1);
        changes.add("a", "update", 2);
        changes.add("b", "insert", 3);
        changes.add("c", "update", 4);
        changes.add("b", "update", 5);

        write();

        assertThat(written).containsExactly("insert [1, 3]", "update [4]", "update [2, 5]");
    }

    @Test
    void are_written_once() {
        changes.add("a", "insert", 1);
        write();
        changes.add("a", "update", 2);
        write();

        assertThat(written).containsExactly("insert [1]", "update [2]");
    }

    private void write() {
        changes.write((statement, rows) ->
                written.add(statement + " " + rows.stream().map(row -> row[0]).toList()));
    }
}
