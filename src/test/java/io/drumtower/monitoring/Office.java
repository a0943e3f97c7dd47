package io.drumtower.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** Takes the calls of Alertmanager, in the form of Slack. */
final class Office implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Office() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange call) throws IOException {
        var said = new JsonMapper().readTree(new String(call.getRequestBody().readAllBytes(), UTF_8));
        calls.add(said.at("/attachments/0/text").asString());
        call.sendResponseHeaders(200, -1);
        call.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/office";
    }

    void forget() {
        calls.clear();
    }

    /**
     * Waits for a call.
     *
     * @param status {@code firing} or {@code resolved}
     * @param meanwhile what is done again and again
     */
    void awaitCall(String status, String alert, Runnable meanwhile) {
        var runbook = "runbook.md#" + alert.toLowerCase(Locale.ROOT);
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            meanwhile.run();
            assertThat(calls).anySatisfy(call -> assertThat(call).contains(status + " ", runbook));
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
