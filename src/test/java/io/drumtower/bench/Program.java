package io.drumtower.bench;

import static java.util.stream.Collectors.joining;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program under test in its own process, its HTTP, and its server without it. */
final class Program implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADMIN = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

    private final Path data;
    private final int port;
    private final Process process;
    private final double startSeconds;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Program(Path data, int port, Process process, double startSeconds) {
        this.data = data;
        this.port = port;
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
            pause(20);
        }
        return new Program(data, port, process, secondsSince(started));
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

    /** A source, known by its token. */
    record Source(String id, String token) {}

    Source register(String id, String format) {
        var answer =
                post("/api/sources", "{\"id\":\"%s\",\"site\":\"portal\",\"format\":\"%s\"}".formatted(id, format));
        return new Source(id, answer.get("token").asString());
    }

    JsonNode post(String path, String json) {
        return send(
                request(path, ADMIN).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    JsonNode get(String path) {
        return send(request(path, ADMIN));
    }

    /** Answers when what was sent is durable. */
    JsonNode intake(Source to, byte[] body) {
        return send(request("/api/intake/" + to.id(), "Bearer " + to.token()).POST(BodyPublishers.ofByteArray(body)));
    }

    JsonNode upload(Source to, Path file) throws IOException {
        var head = String.join(
                "\r\n",
                "--end-of-part",
                "Content-Disposition: form-data; name=\"file\"; filename=\"access.log\"",
                "Content-Type: application/octet-stream",
                "",
                "");
        BodyPublisher form = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--end-of-part--\r\n"));
        return send(request("/api/intake/" + to.id() + "/files", "Bearer " + to.token())
                .header("Content-Type", "multipart/form-data; boundary=end-of-part")
                .POST(form));
    }

    /** Waits until the figures have seen a position of the log. */
    void awaitFigures(long position) {
        while (get("/api/figures/attacks.blocked?year=2026").get("position").asLong() < position) {
            pause(100);
        }
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
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
