package io.drumtower.monitoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * Prometheus and Alertmanager of Debian with the files of {@code prometheus/}, in which only addresses, the credential's
 * place and durations are others: what takes minutes there takes seconds here.
 */
final class Watch implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1:";

    private final RestClient prometheus;
    private final List<Process> running;

    private Watch(int port, List<Process> running) {
        this.prometheus = RestClient.create("http://" + ADDRESS + port);
        this.running = running;
    }

    /** @param office where Alertmanager calls */
    static Watch start(Path folder, int drumtower, Path credential, String office) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("prometheus"), folder);
        var port = freePort();
        var alertmanager = freePort();
        var webhook = Files.writeString(folder.resolve("webhook-url"), office);
        change(
                folder.resolve("prometheus.yml"),
                Map.of(
                        "/run/drumtower/prometheus/credential",
                        credential.toString(),
                        ADDRESS + 9090,
                        ADDRESS + port,
                        "15s",
                        "1s"));
        change(folder.resolve("targets/drumtower.yml"), Map.of(ADDRESS + 8080, ADDRESS + drumtower));
        change(folder.resolve("targets/alertmanager.yml"), Map.of(ADDRESS + 9093, ADDRESS + alertmanager));
        change(folder.resolve("rules/drumtower.yml"), Map.of("for: 3m", "for: 2s", "for: 1m", "for: 2s"));
        change(
                folder.resolve("alertmanager.yml"),
                Map.of("/run/drumtower/prometheus/webhook-url", webhook.toString(), "15s", "1s", "5m", "1s"));
        return new Watch(port, List.of(startAlertmanager(folder, alertmanager), startPrometheus(folder, port)));
    }

    private static Process startAlertmanager(Path folder, int port) throws IOException {
        return new DebianTool("prometheus-alertmanager")
                .start(
                        folder,
                        "--config.file=alertmanager.yml",
                        "--storage.path=alerts",
                        "--cluster.listen-address=",
                        "--web.listen-address=" + ADDRESS + port);
    }

    private static Process startPrometheus(Path folder, int port) throws IOException {
        return new DebianTool("prometheus")
                .start(
                        folder,
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=series",
                        "--web.listen-address=" + ADDRESS + port);
    }

    private static void change(Path file, Map<String, String> words) throws IOException {
        var text = Files.readString(file);
        for (var word : words.entrySet()) {
            assertThat(text).contains(word.getKey());
            text = text.replace(word.getKey(), word.getValue());
        }
        Files.writeString(file, text);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    void awaitScrape() {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(ask("up{job=\"drumtower\"} == 1")).hasSize(1));
    }

    /** Series with their newest value. */
    List<JsonNode> ask(String promql) {
        var answer = requireNonNull(prometheus
                .get()
                .uri("/api/v1/query?query={promql}", promql)
                .retrieve()
                .body(JsonNode.class));
        return answer.path("data").path("result").valueStream().toList();
    }

    /** The highest value that a panel shows now; 0 for none. */
    double shows(String panel) throws IOException {
        return ask(PanelQuery.named(panel).query()).stream()
                .mapToDouble(Watch::value)
                .max()
                .orElse(0);
    }

    static double value(JsonNode series) {
        return Double.parseDouble(series.path("value").path(1).asString());
    }

    @Override
    public void close() {
        running.forEach(Process::destroy);
        running.forEach(process -> process.onExit().join());
    }
}
