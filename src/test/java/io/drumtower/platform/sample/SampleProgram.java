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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample in a process of its own, as {@code mvn spring-boot:run} starts it. */
public final class SampleProgram implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path READER_PASSWORD =
            Path.of("src/test/resources/reader-password").toAbsolutePath();

    private final Path home;
    private final int port;
    private @Nullable Process running;

    public SampleProgram(Path home) throws IOException {
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
        builder.environment().put("DRUMTOWER_DATABASE_READER_PASSWORD_FILE", READER_PASSWORD.toString());
        return builder.start();
    }

    public void start() throws IOException {
        running = launch("data", "sample");
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> browser().get("/actuator/health/readiness").statusCode() == 200);
    }

    void awaitDeliveries(int least) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> progress().path("done").asInt() >= least);
    }

    public void awaitLoaded() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !progress().path("state").asString().equals("LOADING"));
    }

    /** As the kernel does for lack of memory. */
    public void kill() {
        var program = Objects.requireNonNull(running);
        program.destroyForcibly();
        await().until(() -> !program.isAlive());
    }

    public void stop() {
        var program = Objects.requireNonNull(running);
        program.destroy();
        program.onExit().completeOnTimeout(program, 20, TimeUnit.SECONDS).join();
        program.destroyForcibly();
    }

    public int port() {
        return port;
    }

    /** Where it keeps its log. */
    public Path data() {
        return home.resolve("data-sample");
    }

    /** @param password blank for the owner's own */
    public DataSource database(String role, String password) throws IOException {
        var port = Files.readAllLines(data().resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        var own = password.isEmpty()
                ? Files.readString(data().resolve("password")).strip()
                : password;
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", role, own);
    }

    Path log() {
        return home.resolve("program.log");
    }

    public Path home() {
        return home;
    }

    public Browser browser() {
        return new Browser(port);
    }

    public JsonNode progress() throws Exception {
        return json(browser().get("/api/sample"));
    }

    public JsonNode get(String path) throws Exception {
        return json(send("GET", path, ""));
    }

    public HttpResponse<String> send(String method, String path, String body) throws Exception {
        var account = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
        return browser().send(method, path, account, body);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }

    @Override
    public void close() {
        stop();
    }
}
