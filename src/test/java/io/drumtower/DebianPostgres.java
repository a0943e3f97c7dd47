package io.drumtower;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A server run by others: the oldest supported one, with a database of an owner who is no superuser. */
record DebianPostgres(Path folder, int port) implements AutoCloseable {

    static final String OWNER = "office";
    static final String PASSWORD = "a key of the office";

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final int NOBODY = 65534;
    private static final String ADMINISTRATOR = "postgres";
    private static final String ADMINISTRATORS_PASSWORD = "a key of the administrator";

    static DebianPostgres start() throws IOException, SQLException {
        assumeTrue(Files.isExecutable(PROGRAMS.resolve("pg_ctl")), "needs the Debian package postgresql-15");
        var folder = Files.createTempDirectory("debian-postgres-");
        var secret = Files.writeString(folder.resolve("secret"), ADMINISTRATORS_PASSWORD);
        if (isRoot()) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
            Files.setAttribute(secret, "unix:uid", NOBODY);
        }
        var server = new DebianPostgres(folder, freePort());
        server.run(
                "initdb",
                "-U",
                ADMINISTRATOR,
                "--pwfile=" + secret,
                "-A",
                "scram-sha-256",
                "--no-locale",
                "-E",
                "UTF8");
        server.run(
                "pg_ctl",
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + server.port,
                "start");
        server.createOwner();
        return server;
    }

    String url() {
        return url(OWNER);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void createOwner() throws SQLException {
        administer("create role " + OWNER + " login createrole password '" + PASSWORD + "'");
        administer("create database " + OWNER + " owner " + OWNER);
    }

    void administer(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), ADMINISTRATOR, ADMINISTRATORS_PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(List.of(
                PROGRAMS.resolve(program).toString(),
                "-D",
                folder.resolve("cluster").toString()));
        command.addAll(List.of(arguments));
        var output = folder.resolve(program + ".log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(program + " failed: " + Files.readString(output));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-w", "-m", "immediate", "stop");
        FileSystemUtils.deleteRecursively(folder);
    }
}
