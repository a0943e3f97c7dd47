package io.drumtower.platform.rebuild;

import io.drumtower.platform.postgres.OwnerConnections;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A copy of a projection's empty tables, and the moment when it takes the place of the live ones. */
record SecondSchema(OwnerConnections owner, String live) {

    String second() {
        return live + "_rebuild";
    }

    /** What an interrupted rebuild left is dropped. */
    void create() throws SQLException {
        var statements = new ArrayList<String>();
        statements.add("drop schema if exists " + second() + " cascade");
        statements.add("create schema " + second());
        for (var table : tables()) {
            statements.add("create table %s.%s (like %s.%s including all)".formatted(second(), table, live, table));
        }
        statements.addAll(privileges(second()));
        execute(statements);
    }

    void takeOver() throws SQLException {
        execute(List.of(
                "alter schema " + live + " rename to " + live + "_old",
                "alter schema " + second() + " rename to " + live,
                "drop schema " + live + "_old cascade"));
    }

    private static List<String> privileges(String schema) {
        return List.of(
                "grant usage on schema " + schema + " to ${program}",
                "grant select, insert, update, delete, truncate on all tables in schema " + schema + " to ${program}");
    }

    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = owner.open();
                var select = connection.prepareStatement(
                        "select tablename from pg_tables where schemaname = ? order by tablename")) {
            select.setString(1, live);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private void execute(List<String> statements) throws SQLException {
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql.replace("${program}", owner.program()));
            }
            connection.commit();
        }
    }
}
