package io.drumtower.platform.postgres;

import static io.drumtower.platform.postgres.ProgramRole.quoted;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.util.PasswordUtil;

/** The role of dashboards: it reads the views of the schema {@code reporting}, and nothing else. */
record ReaderRole(Server server) {

    private static final String ONE_INSTANCE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext('drumtower reader role'))";

    String name() {
        return server.owner() + "_reader";
    }

    /** Creates it, or gives it the password. */
    void ensure(String password) {
        try (var owner = DriverManager.getConnection(server.url(), server.owner(), server.password());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(ONE_INSTANCE_AT_A_TIME);
            for (var order : orders(owner, password)) {
                statement.execute(order);
            }
            owner.commit();
        } catch (SQLException e) {
            throw new CannotStart(
                    "the database user " + server.owner() + " cannot make the role of the dashboards: "
                            + e.getMessage(),
                    "Let it create roles, or start without DRUMTOWER_DATABASE_READER_PASSWORD_FILE.");
        }
    }

    private List<String> orders(Connection owner, String password) throws SQLException {
        var verifier = PasswordUtil.encodeScramSha256(password.toCharArray());
        var reader = quoted(name());
        var role = (ProgramRole.exists(owner, name()) ? "alter" : "create") + " role " + reader;
        return Stream.of(
                        role + " login nocreaterole nocreatedb connection limit 10 password '" + verifier + "'",
                        "alter role %s set default_transaction_read_only = on",
                        "alter role %s set statement_timeout = '15s'", // a dashboard never holds up the watch
                        "alter role %s set search_path = reporting",
                        "grant connect on database " + quoted(owner.getCatalog()) + " to %s",
                        "grant usage on schema reporting to %s",
                        "grant select on all tables in schema reporting to %s",
                        // a rebuild makes them anew
                        "alter default privileges in schema reporting grant select on tables to %s")
                .map(order -> order.replace("%s", reader))
                .toList();
    }
}
