package io.drumtower.bench;

import static java.util.stream.Collectors.joining;

import io.drumtower.DrumtowerTest;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The program under test in its own process, and its server without it. */
final class Program implements AutoCloseable {

    private final Path data;
    private final int port;
    private final Api api;
    private final Process process;
    private final double startSeconds;

    private Program(Path data, int port, Process process, double startSeconds) {
        this.data = data;
        this.port = port;
        this.api = new Api(port);
        this.process = process;
        this.startSeconds = startSeconds;
    }

    static Program start(String... options) throws IOException {
        return start(Files.createTempDirectory(Path.of("target"), "bench-"), options);
    }

    /** Waits until it says that it has started. */
    static Program start(Path data, String... options) throws IOException {
        var port = freePort();
        var password =
                Files.writeString(data.resolveSibling(data.getFileName() + ".admin-password"), DrumtowerTest.PASSWORD);
        var command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(System.getProperty("drumtower.bench.java", "").split(" ", -1))
                                .filter(option -> !option.isEmpty()),
                        Stream.of(options),
                        Stream.of(
                                "-cp",
                                classPath(),
                                "io.drumtower.DrumtowerApplication",
                                "--server.port=" + port,
                                "--drumtower.data=" + data,
                                "--drumtower.intake.deliveries-per-second=100000"))
                .flatMap(one -> one)
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DRUMTOWER_ADMIN_PASSWORD_FILE", password.toString());
        var log = data.resolveSibling(data.getFileName() + ".log");
        builder.redirectOutput(log.toFile());
        Files.writeString(log, "");
        var started = System.nanoTime();
        var process = builder.start();
        while (!Files.readString(log).contains("Started DrumtowerApplication")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program did not start: " + Files.readString(log));
            }
            Pace.pause(20);
        }
        return new Program(data, port, process, Pace.secondsSince(started));
    }

    /** As it is delivered: without tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    Api api() {
        return api;
    }

    Path data() {
        return data;
    }

    double startSeconds() {
        return startSeconds;
    }

    Proc proc() {
        return new Proc(process.pid());
    }

    /** The program and every process of its server. */
    List<Proc> processes() throws IOException {
        var postmaster = Long.parseLong(postmasterPid().get(0));
        var server = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.concat(
                        Stream.of(process.pid(), postmaster),
                        server.descendants().map(ProcessHandle::pid))
                .map(Proc::new)
                .toList();
    }

    /** As the owner of the tables. */
    Connection database() throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + postmasterPid().get(3).strip() + "/postgres";
        return DriverManager.getConnection(
                url, "drumtower", Files.readString(data.resolve("password")).strip());
    }

    private List<String> postmasterPid() throws IOException {
        return Files.readAllLines(data.resolve("cluster").resolve("postmaster.pid"));
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        stop();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
