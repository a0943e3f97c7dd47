package io.drumtower.platform.postgres;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The role that the program works with: it may insert and read events, never change them. Its password is derived from
 * the owner's, so that all instances know it and nothing is stored.
 */
record ProgramRole(Server server) {

    private static final int OLDEST_SERVER = 15;
    private static final String NOT_ALLOWED = "42501";

    String name() {
        return server.owner() + "_program";
    }

    String password() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(server.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal("drumtower program role".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Creates it when it is not there, or mends its password; checks the server on the way. */
    void ensure() {
        if (works()) {
            return;
        }
        try (var connection = connect()) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            create(connection);
        } catch (SQLException e) {
            throw NOT_ALLOWED.equals(e.getSQLState())
                    ? new CannotStart(
                            "the database user " + server.owner() + " may not create the role of the program",
                            "As a database administrator run: create role " + quoted(name()) + " login password '"
                                    + password() + "';")
                    : new CannotStart(
                            "the database at " + server.url() + " cannot be used: " + e.getMessage(),
                            "Check that the server runs and that DRUMTOWER_DATABASE_URL, _USERNAME and _PASSWORD"
                                    + " belong to it.");
        }
    }

    /** @throws CannotStart for a server older than PostgreSQL 15 */
    static void requireVersion(int major) {
        if (major < OLDEST_SERVER) {
            throw new CannotStart(
                    "the database server is PostgreSQL " + major + ", too old",
                    "Use PostgreSQL " + OLDEST_SERVER + " or newer.");
        }
    }

    private boolean works() {
        try (var connection = DriverManager.getConnection(server.url(), name(), password())) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), server.owner(), server.password());
    }

    private void create(Connection connection) throws SQLException {
        boolean exists;
        try (var select = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            select.setString(1, name());
            exists = select.executeQuery().next();
        }
        try (var statement = connection.createStatement()) {
            statement.execute(
                    (exists ? "alter" : "create") + " role " + quoted(name()) + " login password '" + password() + "'");
            statement.execute("grant connect on database " + quoted(connection.getCatalog()) + " to " + quoted(name()));
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
