package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.drumtower.DrumtowerTest;
import io.drumtower.platform.clockwork.Ticker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Feeds that are asked for at a real host; it stands on this machine, so that each needs a grant. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedPollsIT {

    private final Sender sender;
    private HttpServer host;

    /** What the host answers with; a number is a status. */
    private volatile String answer = "";

    private volatile @Nullable String asked;
    private final AtomicInteger times = new AtomicInteger();

    @Autowired
    Ticker ticker;

    @Autowired
    FeedPollsIT(@LocalServerPort int port) throws IOException {
        sender = new Sender(port);
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        ticker.stop();
        host.createContext("/", this::answer);
        host.start();
    }

    @AfterEach
    void stop() {
        host.stop(0);
        ticker.start();
    }

    @Test
    void are_asked_again_only_for_what_has_changed() {
        var source = granted(source("/feed"));
        answer = rss("第一条");
        var first = poll(source);
        assertThat(first.get("problem").isNull()).isTrue();
        assertThat(first.get("receipt").get("counted").asInt()).isEqualTo(1);

        var second = poll(source);
        assertThat(asked).isEqualTo("\"" + answer.hashCode() + "\"");
        assertThat(second.has("receipt")).isFalse(); // 304

        answer = rss("第一条（更正）");
        assertThat(poll(source).get("receipt").get("counted").asInt()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sender.get(
                                "/api/publications?text=" + host.getAddress().getPort())
                        .get("items")
                        .findValuesAsString("title")
                        .equals(List.of("第一条（更正）")));
    }

    @Test
    void are_asked_by_themselves() {
        answer = rss("自己来取");
        var source = granted(sender.register("rss"));
        change(source, "/feed");

        awaitReceipt(source);
        assertThat(times).hasValue(1);
    }

    @Test
    void are_asked_at_once_at_another_address_and_for_all_that_is_there() {
        answer = rss("搬了家");
        var source = granted(source("/feed"));
        assertThat(poll(source).get("problem").isNull()).isTrue();
        assertThat(poll(source).get("problem").isNull()).isTrue();
        assertThat(asked).isNotNull();
        change(source, "/new-feed");

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            ticker.tick();
            return times.get() == 3;
        });
        assertThat(asked).isNull();
    }

    @Test
    void are_asked_at_once_when_that_is_granted() {
        answer = rss("等到了授权");
        var source = source("/feed");
        assertThat(poll(source).get("problem").asString()).isEqualTo("port");
        granted(source);

        awaitReceipt(source);
    }

    private void awaitReceipt(Sender.Source source) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            ticker.tick();
            return !sender.get("/api/intake/receipts?source=" + source.id())
                    .get("items")
                    .isEmpty();
        });
    }

    @Test
    void that_do_not_answer_are_asked_less_and_less_often() {
        var source = granted(source("/feed"));
        var before = Instant.now();
        answer = "503";
        assertThat(poll(source).get("problem").asString()).isEqualTo("refused 503");
        var next = Instant.parse(poll(source).get("nextAt").asString());
        assertThat(next).isAfter(before.plus(Duration.ofMinutes(59)));
        for (var i = 0; i < 8; i++) {
            next = Instant.parse(poll(source).get("nextAt").asString());
        }
        assertThat(next).isBefore(Instant.now().plus(Duration.ofHours(25)));

        answer = "429";
        assertThat(Instant.parse(poll(source).get("nextAt").asString()))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
        answer = rss("又好了");
        assertThat(poll(source).get("problem").isNull()).isTrue();
        assertThat(Instant.parse(poll(source).get("nextAt").asString()))
                .isBefore(Instant.now().plus(Duration.ofMinutes(16)));
    }

    @Test
    void that_cannot_be_read_have_a_receipt_that_says_why() {
        var source = granted(source("/feed"));
        answer = "<html><body>moved</body></html>";
        var polled = poll(source);
        assertThat(polled.get("problem").asString()).isEqualTo("unreadable");
        assertThat(polled.get("receipt").get("rejected").get(0).get("reason").asString())
                .isEqualTo("no channel or feed");
    }

    @Test
    void go_nowhere_that_nobody_has_granted() {
        var source = source("/feed");
        answer = rss("不该来取");
        assertThat(poll(source).get("problem").asString()).isEqualTo("port");
        grant(source, "[]");
        assertThat(poll(source).get("problem").asString()).isEqualTo("network");
        grant(source, "[\"10.0.0.0/8\"]");
        assertThat(poll(source).get("problem").asString()).isEqualTo("network");
        assertThat(times).hasValue(0);
    }

    @Test
    void follow_three_redirects_and_each_where_it_may_go() {
        answer = rss("转了三次");
        assertThat(poll(granted(source("/hop/3"))).get("receipt").get("counted").asInt())
                .isEqualTo(1);
        assertThat(poll(granted(source("/hop/4"))).get("problem").asString()).isEqualTo("redirect");
        assertThat(poll(granted(source("/to-metadata"))).get("problem").asString())
                .isEqualTo("network");
        assertThat(poll(granted(source("/to-file"))).get("problem").asString()).isEqualTo("redirect");
    }

    @Test
    void that_are_too_large_are_not_read() {
        answer = rss("a".repeat(5 << 20));
        assertThat(poll(granted(source("/feed"))).get("problem").asString()).isEqualTo("too-large");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked = exchange.getRequestHeaders().getFirst("If-None-Match");
            times.incrementAndGet();
            var path = exchange.getRequestURI().getPath();
            var to = redirect(path);
            if (to != null) {
                exchange.getResponseHeaders().add("Location", to);
                exchange.sendResponseHeaders(302, -1);
            } else if (answer.length() == 3) {
                exchange.getResponseHeaders().add("Retry-After", "999999");
                exchange.sendResponseHeaders(Integer.parseInt(answer), -1);
            } else {
                var etag = "\"" + answer.hashCode() + "\"";
                exchange.getResponseHeaders().add("ETag", etag);
                if (etag.equals(asked)) {
                    exchange.sendResponseHeaders(304, -1);
                } else {
                    var body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            }
        }
    }

    private static @Nullable String redirect(String path) {
        if (path.startsWith("/hop/")) {
            var left = Integer.parseInt(path.substring(5));
            return left == 1 ? "/feed" : "/hop/" + (left - 1);
        }
        return switch (path) {
            case "/to-metadata" -> "http://169.254.169.254/feed";
            case "/to-file" -> "file:///etc/passwd";
            default -> null;
        };
    }

    private Sender.Source source(String path) {
        var source = sender.register("rss");
        change(source, path);
        return source;
    }

    private void change(Sender.Source source, String path) {
        var json = "{\"site\":\"%s\",\"format\":\"rss\",\"publications\":{\"feed\":\"http://127.0.0.1:%d%s\"}}"
                .formatted(source.site(), host.getAddress().getPort(), path);
        assertThat(sender.admin("/api/sources/" + source.id() + "/changes", json)
                        .status())
                .isEqualTo(200);
    }

    private Sender.Source granted(Sender.Source source) {
        return grant(source, "[\"127.0.0.0/8\"]");
    }

    private Sender.Source grant(Sender.Source source, String networks) {
        var json =
                "{\"networks\":" + networks + ",\"ports\":[" + host.getAddress().getPort() + "]}";
        assertThat(sender.admin("/api/sources/" + source.id() + "/networks", json)
                        .status())
                .isEqualTo(200);
        return source;
    }

    private JsonNode poll(Sender.Source source) {
        var answered = sender.admin("/api/sources/" + source.id() + "/polls", "");
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(200);
        return answered.body();
    }

    private String rss(String title) {
        var link = "https://polls.example/" + host.getAddress().getPort();
        return "<rss version=\"2.0\"><channel><title>c</title><link>https://polls.example/</link><description>d"
                + "</description><item><title>" + title + "</title><link>" + link
                + "</link><pubDate>Fri, 05 Mar 2021 09:30:00 +0800</pubDate></item></channel></rss>";
    }
}
