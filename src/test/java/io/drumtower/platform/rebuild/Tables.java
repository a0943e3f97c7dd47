package io.drumtower.platform.rebuild;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of projections, to be compared. */
record Tables(JdbcClient jdbc) {

    private static final String CONTRIBUTIONS = "(select figure, half_hour, site, source, dimensions, recorded_minute,"
            + " cause, business_day, rule_version, sum(delta), sum(event_count)"
            + " from figure_contribution group by 1, 2, 3, 4, 5, 6, 7, 8, 9)";

    /** All rows of all projections, and what is due. */
    Map<String, List<String>> of(List<String> groups) {
        var tables = new TreeMap<String, List<String>>();
        tables.put("due", rows("due"));
        for (var group : groups) {
            for (var table : names(group)) {
                tables.put(table, rows(table.equals("figure_contribution") ? CONTRIBUTIONS : table));
            }
        }
        return tables;
    }

    private List<String> names(String group) {
        return jdbc.sql("select tablename from pg_tables where schemaname = ?")
                .param(group.replace('.', '_'))
                .query(String.class)
                .list();
    }

    private List<String> rows(String table) {
        return jdbc.sql("select to_jsonb(t)::text from " + table + " t order by 1")
                .query(String.class)
                .list();
    }

    /** Or a rebuild that does nothing would pass. */
    void spoil(String group) {
        names(group).forEach(table -> jdbc.sql("truncate " + table).update());
    }
}
