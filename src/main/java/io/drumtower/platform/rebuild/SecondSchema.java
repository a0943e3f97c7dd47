package io.drumtower.platform.rebuild;

import io.drumtower.platform.postgres.OwnerConnections;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.serialization.SerializedObject;

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

    /** In one transaction with the token that says up to where the new tables were built. */
    void takeOver(String group, SerializedObject<byte[]> token) throws SQLException {
        try (var connection = owner.open();
                var rename = connection.createStatement();
                var move = connection.prepareStatement("update processor_token set token = ?, token_type = ?,"
                        + " owner = null where processor_name = ? and segment = 0")) {
            connection.setAutoCommit(false);
            rename.execute("alter schema " + live + " rename to " + live + "_old");
            rename.execute("alter schema " + second() + " rename to " + live);
            rename.execute("drop schema " + live + "_old cascade");
            move.setBytes(1, token.getData());
            move.setString(2, token.getType().getName());
            move.setString(3, group);
            if (move.executeUpdate() != 1) {
                throw new SQLException("the projection " + group + " has no token");
            }
            connection.commit();
        }
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
