package io.drumtower.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Chromium, driven by its DevTools protocol: no driver, no download. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0");

    private final Process process;
    private final WebSocket page;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Chromium(Path profile) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "needs the Debian package chromium");
        var command = new ArrayList<String>();
        command.add(PROGRAM.toString());
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("output").toFile())
                .start();
        page = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address(profile)), new Answers())
                .get(30, TimeUnit.SECONDS);
        call("Page.enable", "{}");
        call("Log.enable", "{}");
        call("Runtime.enable", "{}");
    }

    private static String address(Path profile) throws Exception {
        var file = profile.resolve("DevToolsActivePort");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(file) && Files.readAllLines(file).size() >= 2);
        var port = Files.readAllLines(file).get(0);
        var pages = URI.create("http://127.0.0.1:" + port + "/json/list").toURL();
        for (var one : JSON.readTree(pages.openStream().readAllBytes())) {
            if (one.get("type").asString().equals("page")) {
                return one.get("webSocketDebuggerUrl").asString();
            }
        }
        throw new IOException("the browser has no page");
    }

    void open(String address) {
        call("Page.navigate", "{\"url\":\"" + address + "\"}");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> value("document.readyState + location.href.startsWith('http')")
                        .equals("completetrue"));
    }

    /** The value of an expression, as text. */
    String value(String expression) {
        var answer = call("Runtime.evaluate", JSON.writeValueAsString(Map.of("expression", expression)));
        return answer.get("result").path("value").asString();
    }

    void width(int pixels) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + pixels + ",\"height\":1000,\"deviceScaleFactor\":1,\"mobile\":false}");
    }

    /** The page as it is printed. */
    void print(boolean printed) {
        call("Emulation.setEmulatedMedia", "{\"media\":\"" + (printed ? "print" : "") + "\"}");
    }

    /** As a system that is set to dark colours asks for it. */
    void dark(boolean dark) {
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"},"
                        + "{\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]}");
    }

    /** Leaves a picture of the whole page in {@code target/pictures}, to be looked at. */
    void picture(String name) throws IOException {
        keep(name + ".png", call("Page.captureScreenshot", "{\"captureBeyondViewport\":true}"));
    }

    /** Leaves the page as it comes out of a printer, on A4. */
    void paper(String name) throws IOException {
        keep(name + ".pdf", call("Page.printToPDF", "{\"paperWidth\":8.27,\"paperHeight\":11.69}"));
    }

    private static void keep(String name, JsonNode answer) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(
                folder.resolve(name),
                Base64.getDecoder().decode(answer.get("data").asString()));
    }

    /** What the console complained of: broken rules of the content security policy, failed loads, errors. */
    List<String> complaints() {
        return complaints;
    }

    private JsonNode call(String method, String parameters) {
        var id = number.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        page.sendText("{\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true)
                .join();
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void take(JsonNode message) {
            if (message.has("id")) {
                var waiting = answers.remove(message.get("id").asInt());
                if (waiting != null) {
                    waiting.complete(message.path("result"));
                }
            } else if (message.path("method").asString().equals("Log.entryAdded")) {
                complaints.add(message.path("params").path("entry").path("text").asString());
            } else if (message.path("method").asString().equals("Runtime.exceptionThrown")) {
                complaints.add(message.toString());
            }
        }
    }

    @Override
    public void close() {
        page.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
