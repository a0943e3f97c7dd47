package io.drumtower.bench;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as its users reach it. */
final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADMIN = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Api(int port) {
        this.port = port;
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

    /** Whatever is there, unread. */
    void page(String path) {
        var unused = bytes(request(path, ADMIN));
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
            Pace.pause(100);
        }
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization);
    }

    private JsonNode send(HttpRequest.Builder request) {
        return JSON.readTree(bytes(request));
    }

    private byte[] bytes(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
