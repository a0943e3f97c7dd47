package io.drumtower.duty;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of some tables, to be compared with what a rebuild makes. */
final class Rows {

    private Rows() {}

    static List<String> of(JdbcClient jdbc, String... tables) {
        return Arrays.stream(tables)
                .flatMap(
                        table -> jdbc
                                .sql("select to_jsonb(t)::text from " + table + " as t order by 1")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }
}
