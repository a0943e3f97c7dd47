package io.drumtower.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of others may order texts by the rules of a language. A page after an id, a stored instant that is
 * compared, and an index that must survive the next version of those rules, need the order of the bytes.
 */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollationTest {

    private static final String TEXTS_THAT_ARE_COMPARED = """
            select relname || '.' || attname
            from pg_attribute
            join pg_class on pg_class.oid = attrelid and relkind in ('r', 'p') and relname not like 'flyway%'
            join pg_namespace on pg_namespace.oid = relnamespace and nspname !~ '^(pg_|information_schema)'
            where attnum > 0 and not attisdropped and attcollation <> 0
            and (attname like '%\\_at'
                or exists (select from pg_index where indrelid = attrelid and attnum = any (indkey)))""";

    @Autowired
    JdbcClient jdbc;

    @Test
    void of_the_own_server_is_the_same_on_every_machine() {
        assertThat(jdbc.sql("select datcollate || datctype from pg_database where datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("CC");
    }

    @Test
    void of_texts_that_are_compared_is_that_of_no_database() {
        assertThat(jdbc.sql(TEXTS_THAT_ARE_COMPARED).query(String.class).list())
                .contains("event_entry.aggregate_id", "event_entry.recorded_at");
        assertThat(jdbc.sql(TEXTS_THAT_ARE_COMPARED + " and attcollation <> 'pg_catalog.\"C\"'::regcollation")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
