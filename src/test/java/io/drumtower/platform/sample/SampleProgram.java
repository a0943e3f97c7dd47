package io.drumtower.platform.sample;

import static org.awaitility.Awaitility.await;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample in a process of its own, as {@code mvn spring-boot:run} starts it. */
final class SampleProgram implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path home;
    private final int port;
    private @Nullable Process running;

    SampleProgram(Path home) throws IOException {
        this.home = home;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        Files.writeString(home.resolve("password"), DrumtowerTest.PASSWORD);
    }

    /** @param profile empty for none */
    Process launch(String data, String profile) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(
                Stream.of(java, "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp", System.getProperty("java.class.path")),
                Stream.of("io.drumtower.DrumtowerApplication", "--spring.profiles.active=" + profile));
        var builder = new ProcessBuilder(command.toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("DRUMTOWER_DATA", home.resolve(data).toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment()
                .put("DRUMTOWER_ADMIN_PASSWORD_FILE", home.resolve("password").toString());
        return builder.start();
    }

    void start() throws IOException {
        running = launch("data", "sample");
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> browser().get("/actuator/health/readiness").statusCode() == 200);
    }

    /** As the kernel does for lack of memory. */
    void kill() {
        var program = Objects.requireNonNull(running);
        program.destroyForcibly();
        await().until(() -> !program.isAlive());
    }

    void stop() {
        var program = Objects.requireNonNull(running);
        program.destroy();
        program.onExit().completeOnTimeout(program, 20, TimeUnit.SECONDS).join();
        program.destroyForcibly();
    }

    Path log() {
        return home.resolve("program.log");
    }

    Path home() {
        return home;
    }

    Browser browser() {
        return new Browser(port);
    }

    JsonNode progress() throws Exception {
        return json(browser().get("/api/sample"));
    }

    JsonNode get(String path) throws Exception {
        return json(send("GET", path, ""));
    }

    HttpResponse<String> send(String method, String path, String body) throws Exception {
        var account = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
        return browser().send(method, path, account, body);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }

    @Override
    public void close() {
        stop();
    }
}
