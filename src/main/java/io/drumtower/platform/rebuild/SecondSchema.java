package io.drumtower.platform.rebuild;

import io.drumtower.platform.postgres.OwnerConnections;
import io.drumtower.platform.rebuild.SecondAside.Letter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A copy of a projection's empty tables, and the moment when it takes the place of the live ones. */
record SecondSchema(OwnerConnections owner, String live) {

    String second() {
        return live + "_rebuild";
    }

    /** What an interrupted rebuild left is dropped. */
    void create() {
        inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("drop schema if exists " + second() + " cascade");
                statement.execute("create schema " + second());
                for (var table : tables(connection)) {
                    statement.execute(
                            "create table %s.%s (like %s.%s including all)".formatted(second(), table, live, table));
                }
                for (var privilege : privileges(second())) {
                    statement.execute(privilege.replace("${program}", owner.program()));
                }
            }
        });
    }

    /** In one transaction with the position up to where the new tables were built, and what they could not take in. */
    void takeOver(String group, long position, Collection<Letter> letters) {
        inTransaction(connection -> {
            try (var rename = connection.createStatement();
                    var forget = connection.prepareStatement("delete from dead_letter where projection = ?");
                    var putAside = connection.prepareStatement(
                            "insert into dead_letter (projection, position, stream, cause) values (?, ?, ?, ?)");
                    var move = connection.prepareStatement(
                            "update projection_position set position = ?, owner = null where projection = ?")) {
                rename.execute("alter schema " + live + " rename to " + live + "_old");
                rename.execute("alter schema " + second() + " rename to " + live);
                rename.execute("drop schema " + live + "_old cascade"); // with the views on its tables
                rename.execute("select reporting.make_views()");
                forget.setString(1, group);
                forget.executeUpdate();
                for (var letter : letters) {
                    putAside.setString(1, group);
                    putAside.setLong(2, letter.position());
                    putAside.setString(3, letter.stream());
                    putAside.setString(4, letter.cause());
                    putAside.addBatch();
                }
                putAside.executeBatch();
                move.setLong(1, position);
                move.setString(2, group);
                if (move.executeUpdate() != 1) {
                    throw new SQLException("the projection " + group + " has no position");
                }
            }
        });
    }

    private static List<String> privileges(String schema) {
        return List.of(
                "grant usage on schema " + schema + " to ${program}",
                "grant select, insert, update, delete, truncate on all tables in schema " + schema + " to ${program}");
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) {
        try (var connection = owner.open()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the projection was not rebuilt; the live one is untouched", e);
        }
    }

    private List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var select = connection.prepareStatement(
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
}
