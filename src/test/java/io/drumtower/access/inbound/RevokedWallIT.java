package io.drumtower.access.inbound;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.WallLinks;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevokedWallIT {

    private static final String EXPO = "revoked-expo";

    @Test
    void ends_its_open_stream_within_two_beats_and_leaves_the_others(
            @LocalServerPort int port, @Autowired WallLinks links) throws Exception {
        AnOccasion.schedule(new Browser(port), EXPO);
        var link = links.issue(EXPO);
        var revoked = stream(port, "DRUMTOWER_WALL=" + link.token());
        var kept = stream(port, "DRUMTOWER_WALL=" + links.issue(EXPO).token());

        new Browser(port)
                .postJson(
                        "/api/occasions/" + EXPO + "/wall-links/" + link.id() + "/revocations",
                        basic(ACCOUNT, PASSWORD),
                        "{}");

        assertThat(revoked).succeedsWithin(Duration.ofSeconds(35)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("event:beat");
        });
        assertThat(kept).isNotDone();
        assertThat(stream(port, "DRUMTOWER_WALL=" + link.token()).join().statusCode())
                .as("when the browser comes again")
                .isEqualTo(410);
    }

    private static CompletableFuture<HttpResponse<String>> stream(int port, String cookie) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/wall/" + EXPO + "/stream"))
                .header("Cookie", cookie)
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }
}
