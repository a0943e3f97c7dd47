package io.drumtower.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.RunningDrumtower;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program behind the nginx of {@code src/deploy/nginx.conf}. */
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NginxIT {

    private static final String LINE = "192.0.2.1 - - [01/Mar/2026:00:00:00 +0800] \"GET /%d HTTP/1.1\" 200 10 \"-\" \""
            + "Mozilla/5.0 ".repeat(80) + "\"\n";

    private RunningDrumtower drumtower;
    private Nginx nginx;
    private Certificate certificate;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Nginx.require();
        certificate = Certificate.make(folder);
        drumtower = RunningDrumtower.start(folder.resolve("data"), "--drumtower.access.proxies=127.0.0.1/32");
        nginx = Nginx.start(folder, certificate, drumtower.port());
    }

    @AfterAll
    void stop() {
        if (nginx != null) {
            nginx.close();
            drumtower.close();
        }
    }

    @Test
    void lets_people_in_by_https_with_a_cookie_that_stays_there() throws Exception {
        var browser = browser();
        var sent = browser.get("/", "Accept", "text/html");
        assertThat(sent.headers().firstValue("Location").orElseThrow()).matches("(" + root() + ")?/signin");
        assertThat(sent.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(sent.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure", "HttpOnly");

        var in = browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

        assertThat(in.headers().firstValue("Location").orElseThrow()).matches("(" + root() + ")?/.*");
        assertThat(browser.get("/").body()).contains(DrumtowerTest.ACCOUNT);
    }

    @Test
    void sends_those_who_come_without_encryption_to_https() throws Exception {
        var plain = new Browser("http://localhost:" + nginx.http(), HttpClient.newBuilder()).get("/signin?x=1");

        assertThat(plain.statusCode()).isEqualTo(308);
        assertThat(plain.headers().firstValue("Location")).contains("https://localhost/signin?x=1");
    }

    @Test
    void records_the_address_of_the_client_and_not_its_own() throws Exception {
        try (var socket = certificate.trusting().getSocketFactory().createSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.3", 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), nginx.https()));
            var request = "GET /api/me HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.9\r\nAuthorization: "
                    + Browser.basic("stranger", "not the password") + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 401");
        }

        assertThat(failures()).contains("127.0.0.3").doesNotContain("203.0.113.9");
    }

    @Test
    @Timeout(30)
    void passes_the_beat_of_a_wall_on_within_two_seconds() throws Exception {
        drumtower.post("/api/occasions", """
                {"id":"proxied","name":"n","start":"2099-11-05T08:00:00+08:00","end":"2099-11-05T11:00:00+08:00","sites":["portal"]}""");
        var browser = browser();
        browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
        browser.get("/wall/proxied");

        var before = System.nanoTime();
        try (var lines = new BufferedReader(
                new InputStreamReader(browser.open("/wall/proxied/stream").body(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().anyMatch(line -> line.equals("event:beat")))
                    .isTrue();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void lets_a_file_of_50_MB_through(@TempDir Path folder) throws Exception {
        var registered =
                drumtower.post("/api/sources", "{\"id\":\"web\",\"site\":\"portal\",\"format\":\"access-log\"}");
        var file = folder.resolve("form");
        Files.writeString(
                file,
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.log\"\r\n\r\n" + lines(50 << 20)
                        + "\r\n--cut--\r\n");

        var answer = certificate
                .client()
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(root() + "/api/intake/web/files"))
                                .header("Authorization", "Bearer " + JsonPath.read(registered, "$.token"))
                                .header("Content-Type", "multipart/form-data; boundary=cut")
                                .POST(BodyPublishers.ofFile(file))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.counted")).isGreaterThan(50_000);
    }

    private static String lines(int bytes) {
        var lines = new StringBuilder(bytes + 2_000);
        for (var i = 0; lines.length() < bytes; i++) {
            lines.append(LINE.formatted(i));
        }
        return lines.toString();
    }

    private Browser browser() throws Exception {
        return new Browser(root(), certificate.client());
    }

    private String root() {
        return "https://localhost:" + nginx.https();
    }

    private String failures() {
        return drumtower
                .context()
                .getBean(JdbcClient.class)
                .sql("select string_agg(convert_from(payload, 'UTF8'), ' ') from event_entry"
                        + " where event_type = 'access.sign-in-failed'")
                .query(String.class)
                .single();
    }
}
