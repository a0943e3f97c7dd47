package io.drumtower.duty.outbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.HalfHour;
import io.drumtower.kernel.WallLinks;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The tiles as a screen fetches them. */
@DrumtowerTest
@TestPropertySource(properties = "drumtower.duty.webhook-file=target/webhook-url-of-the-wall")
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WallTilesIT {

    private static final Path WEBHOOK = Path.of("target/webhook-url-of-the-wall");
    private static final String TILES = "/wall/tiled/tiles";

    /** More than the program has connections to its database. */
    private static final int SCREENS = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final WallLinks links;
    private String cookie = "";

    @Autowired
    WallTilesIT(@LocalServerPort int port, WallLinks links) {
        this.port = port;
        this.links = links;
    }

    @BeforeAll
    void an_occasion() throws Exception {
        var start = HalfHour.of(Instant.now()).minus(Duration.ofHours(1));
        var made = new Browser(port)
                .postJson(
                        "/api/occasions",
                        basic(ACCOUNT, PASSWORD),
                        "{\"id\":\"tiled\",\"name\":\"n\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"tiled\"]}"
                                .formatted(start, start.plus(Duration.ofHours(3))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        cookie = "DRUMTOWER_WALL=" + links.issue("tiled").token();
    }

    @Test
    void say_that_nobody_is_called_while_there_is_no_webhook() throws Exception {
        Files.deleteIfExists(WEBHOOK);

        assertThat(tiles("zh-CN")).contains("只在这里显示，不呼叫任何人").doesNotContain("Alertmanager");
        assertThat(tiles("en")).contains("Shown here only; nobody is called").doesNotContain("Alertmanager");
    }

    @Test
    void say_that_the_office_is_called_once_there_is_one() throws Exception {
        Files.writeString(WEBHOOK, "https://office.example/hook");

        assertThat(tiles("zh-CN")).contains("由 Alertmanager 通知单位的接收地址").doesNotContain("不呼叫任何人");
        assertThat(tiles("en"))
                .contains("Alertmanager calls the webhook of the office")
                .doesNotContain("nobody");
    }

    @Test
    void are_compressed_for_who_takes_it_and_their_stream_never_is() {
        var packed = ask(TILES, "Accept-Encoding", "gzip").join();
        var stream = http.sendAsync(
                        request("/wall/tiled/stream", "Accept-Encoding", "gzip"), BodyHandlers.ofInputStream())
                .join();

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(stream.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void come_to_many_screens_that_ask_at_once() {
        List<CompletableFuture<HttpResponse<String>>> answers =
                IntStream.range(0, SCREENS).mapToObj(screen -> ask(TILES)).toList();

        assertThat(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofSeconds(25));
        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
    }

    private String tiles(String language) {
        return ask(TILES, "Accept-Language", language).join().body();
    }

    private CompletableFuture<HttpResponse<String>> ask(String path, String... headers) {
        return http.sendAsync(request(path, headers), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Cookie", cookie);
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }
}
