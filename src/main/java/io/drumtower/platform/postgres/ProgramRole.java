package io.drumtower.platform.postgres;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.util.PasswordUtil;

/**
 * The role that the program works with: it may insert and read events, never change them. Its password is derived from
 * the owner's, so that all instances know it and nothing is stored.
 */
record ProgramRole(Server server) {

    private static final int OLDEST_SERVER = 15;
    private static final String NOT_ALLOWED = "42501";
    private static final String ONE_INSTANCE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext('drumtower program role'))";

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

    /** Creates it when it is not there, or mends its password; checks the server and what the role may do. */
    void ensure() {
        if (works()) {
            return;
        }
        try {
            make();
            check();
        } catch (SQLException e) {
            if (!works()) { // else an instance on another database of the server was faster
                throw unusable(e);
            }
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
        try {
            check();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void check() throws SQLException {
        try (var program = connectAsProgram()) {
            requireVersion(program.getMetaData().getDatabaseMajorVersion());
            ProgramRights.requireFew(program, server.owner());
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), server.owner(), server.password());
    }

    private Connection connectAsProgram() throws SQLException {
        return DriverManager.getConnection(server.url(), name(), password());
    }

    private void make() throws SQLException {
        try (var owner = connect();
                var statement = owner.createStatement()) {
            requireVersion(owner.getMetaData().getDatabaseMajorVersion());
            owner.setAutoCommit(false);
            statement.execute(ONE_INSTANCE_AT_A_TIME);
            give(orders(owner), statement);
            owner.commit();
        }
    }

    private void give(List<String> orders, Statement statement) throws SQLException {
        try {
            for (var order : orders) {
                statement.execute(order);
            }
        } catch (SQLException e) {
            if (NOT_ALLOWED.equals(e.getSQLState())) {
                throw notAllowed(orders);
            }
            throw e;
        }
    }

    /** With a verifier for the password: logs and lists of running statements show what they are sent. */
    private List<String> orders(Connection owner) throws SQLException {
        var verifier = PasswordUtil.encodeScramSha256(password().toCharArray());
        return List.of(
                (exists(owner, name()) ? "alter" : "create") + " role " + quoted(name()) + " login password '"
                        + verifier + "'",
                "grant connect on database " + quoted(owner.getCatalog()) + " to " + quoted(name()));
    }

    static boolean exists(Connection owner, String role) throws SQLException {
        try (var select = owner.prepareStatement("select from pg_roles where rolname = ?")) {
            select.setString(1, role);
            return select.executeQuery().next();
        }
    }

    private CannotStart notAllowed(List<String> orders) {
        return new CannotStart(
                "the database user " + server.owner() + " may not create the role of the program, or not set its"
                        + " password",
                "As a database administrator run: " + String.join("; ", orders) + ";");
    }

    private CannotStart unusable(SQLException e) {
        return new CannotStart(
                "the database at " + server.url() + " cannot be used: " + e.getMessage(),
                "Check that the server runs and that DRUMTOWER_DATABASE_URL, _USERNAME and _PASSWORD belong to it.");
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
