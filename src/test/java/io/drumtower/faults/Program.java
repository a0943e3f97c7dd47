package io.drumtower.faults;

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
    private @Nullable Process running;

    /** @param home an empty folder */
    Program(Path home) throws IOException {
        this.home = home;
        this.port = freePort();
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
        var builder = new ProcessBuilder(commandLine(
                        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"),
                        "io.drumtower.DrumtowerApplication",
                        List.of(
                                "--drumtower.data=" + home.resolve("data"),
                                "--server.port=" + port,
                                "--drumtower.intake.deliveries-per-second=100000",
                                "--spring.main.banner-mode=off")))
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
        var databasePort =
                Files.readAllLines(cluster().resolve("postmaster.pid")).get(3).strip();
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres",
                "drumtower",
                Files.readString(home.resolve("data/password")));
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
