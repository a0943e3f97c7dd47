package io.drumtower.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowChangesTest {

    private final RowChanges changes = new RowChanges("t");
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

    @Test
    void that_only_set_columns_are_one_with_the_row_that_they_follow() {
        changes.insert("a").with("title", "x").with("state", "new");
        changes.update("a").with("state", "answered").with("reply", null);
        changes.update("b").with("state", "read");
        changes.update("b").with("state", "closed");

        write();

        assertThat(written)
                .containsExactly(
                        "insert into t (id, title, state, reply) values (?, ?, ?, ?) on conflict (id) do nothing [a]",
                        "update t set state = ? where id = ? [closed]");
    }

    @Test
    void stay_behind_what_depends_on_what_the_row_has() {
        changes.insert("a").with("state", "new");
        changes.add("a", "update t set state = upper(state) where id = ?", "a");
        changes.update("a").with("state", "closed");

        write();

        assertThat(written)
                .containsExactly(
                        "insert into t (id, state) values (?, ?) on conflict (id) do nothing [a]",
                        "update t set state = upper(state) where id = ? [a]",
                        "update t set state = ? where id = ? [closed]");
    }

    @Test
    void of_rows_with_other_columns_are_statements_of_their_own() {
        changes.insert("a").with("title", 1);
        changes.insert("b").with("title", 2);
        changes.insert("c").with("reply", 3);

        write();

        assertThat(written)
                .containsExactly(
                        "insert into t (id, title) values (?, ?) on conflict (id) do nothing [a, b]",
                        "insert into t (id, reply) values (?, ?) on conflict (id) do nothing [c]");
    }

    private void write() {
        changes.write((statement, rows) ->
                written.add(statement + " " + rows.stream().map(row -> row[0]).toList()));
    }
}
