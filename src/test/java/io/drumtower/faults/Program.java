package io.drumtower.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Drumtower in a process of its own, that can be killed with its database or without. */
final class Program implements AutoCloseable {

    private static final String PASSWORD = "a lantern in the drum tower";
    private static final String ACCOUNT =
            "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final int port;
    private final List<String> settings;
    private @Nullable Process running;

    /**
     * @param home an empty folder
     * @param settings as on the command line
     */
    Program(Path home, String... settings) throws IOException {
        this.home = home;
        this.port = freePort();
        this.settings = List.of(settings);
        Files.writeString(home.resolve("admin-password"), PASSWORD);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A program of the test's class path. */
    static Process java(Path log, List<String> options, Class<?> main, List<String> arguments) throws IOException {
        return new ProcessBuilder(commandLine(options, main.getName(), arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static List<String> commandLine(List<String> options, String main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }

    void start() throws IOException {
        var arguments = new ArrayList<>(settings);
        arguments.add("--drumtower.data=" + home.resolve("data"));
        arguments.add("--server.port=" + port);
        arguments.add("--drumtower.intake.deliveries-per-second=100000");
        arguments.add("--spring.main.banner-mode=off");
        var builder = new ProcessBuilder(commandLine(
                        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"),
                        "io.drumtower.DrumtowerApplication",
                        arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("program.log").toFile()));
        builder.environment()
                .put(
                        "DRUMTOWER_ADMIN_PASSWORD_FILE",
                        home.resolve("admin-password").toString());
        running = builder.start();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

    /** As the kernel does for lack of memory. */
    void kill() {
        kill(Objects.requireNonNull(running).toHandle());
    }

    /** It stands still as on a starved machine, and does not know it. */
    void stop() throws IOException {
        signal("-STOP");
    }

    void goOn() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        var pid = String.valueOf(Objects.requireNonNull(running).pid());
        var sent = new ProcessBuilder("kill", signal, pid).start().onExit().join();
        assertThat(sent.exitValue()).isZero();
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        await("/proc/" + process.pid() + " is gone").until(() -> !process.isAlive());
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", ACCOUNT)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", ACCOUNT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Connections of the owner of the tables. */
    DataSource database() throws IOException {
        return new DriverManagerDataSource(databaseUrl(), "drumtower", Files.readString(databasePassword()));
    }

    /** Another program on the server of this one. */
    Program beside(Path otherHome, String... more) throws IOException {
        var all = new ArrayList<>(List.of(more));
        all.add("--drumtower.database.url=" + databaseUrl());
        all.add("--drumtower.database.username=drumtower");
        all.add("--drumtower.database.password-file=" + databasePassword());
        return new Program(otherHome, all.toArray(String[]::new));
    }

    private String databaseUrl() throws IOException {
        var databasePort =
                Files.readAllLines(cluster().resolve("postmaster.pid")).get(3).strip();
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres";
    }

    private Path databasePassword() {
        return home.resolve("data/password");
    }

    ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(cluster().resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private Path cluster() {
        return home.resolve("data/cluster");
    }

    @Override
    public void close() throws IOException {
        if (running != null) {
            running.destroy();
            running.onExit().completeOnTimeout(running, 20, TimeUnit.SECONDS).join();
            running.destroyForcibly();
        }
        if (Files.exists(cluster().resolve("postmaster.pid"))) {
            postmaster().destroyForcibly();
        }
    }
}
