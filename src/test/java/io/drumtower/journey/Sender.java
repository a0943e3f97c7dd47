package io.drumtower.journey;

import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the running program like an administrator and like the machines of its sources. */
final class Sender {

    static final String BOUNDARY = "drumtower-test-boundary";
    static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String ADMIN = Browser.basic(ACCOUNT, PASSWORD);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;

    Sender(int port) {
        this.root = "http://localhost:" + port;
    }

    /** A source of its own, on a site of its own unless one is named. */
    record Source(String id, String site, String token) {}

    /** An answer of the program. */
    record Answer(int status, JsonNode body, Map<String, String> headers) {}

    Source register(String format) {
        return register(format, "site-" + NUMBER.incrementAndGet(), "");
    }

    Source register(String format, String site, String more) {
        var id = "source-" + NUMBER.incrementAndGet();
        var answer = admin(
                "/api/sources",
                "{\"id\":\"%s\",\"site\":\"%s\",\"format\":\"%s\"%s}".formatted(id, site, format, more));
        assertThat(answer.status()).isEqualTo(201);
        return new Source(id, site, answer.body().get("token").asString());
    }

    Answer admin(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", ADMIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    JsonNode get(String path) {
        var answer = ask(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    Answer ask(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", ADMIN));
    }

    JsonNode body(Source to, byte[] bytes) {
        return ok(post(to, bytes));
    }

    Answer post(Source to, byte[] bytes, String... headers) {
        return post(to, "", bytes, headers);
    }

    Answer post(Source to, String query, byte[] bytes, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + "/api/intake/" + to.id() + query))
                .header("Authorization", "Bearer " + to.token())
                .POST(BodyPublishers.ofByteArray(bytes));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    JsonNode gzip(Source to, byte[] bytes) {
        return ok(post(to, packed(bytes), "Content-Encoding", "gzip"));
    }

    JsonNode upload(Source to, byte[] bytes) {
        return ok(upload(to, FORM, form(bytes)));
    }

    /** @param form whatever is sent as one */
    Answer upload(Source to, String contentType, byte[] form) {
        return send(HttpRequest.newBuilder(URI.create(root + "/api/intake/" + to.id() + "/files"))
                .header("Authorization", "Bearer " + to.token())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(form)));
    }

    static byte[] form(byte[] file) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sent.log\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** Waits until the figures have seen the receipt. */
    void awaitFigures(JsonNode receipt) {
        var position = receipt.get("position").asLong();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/api/figures/intake.rejected?year=2026")
                                .get("position")
                                .asLong()
                        >= position);
    }

    static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    JSON.readTree(answer.body().isEmpty() ? "null" : answer.body()),
                    answer.headers().map().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, one -> one.getValue().get(0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
