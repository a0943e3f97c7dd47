package io.drumtower.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.HalfHour;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A watch that has been going on for some hours: an occasion, a firewall, a log, and a source that says nothing. */
final class Scene {

    private static final DateTimeFormatter LOG = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
    private static final String ADMIN = Browser.basic(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);

    private final int port;
    private final String name;
    private final Instant start;
    private String firewall = "";

    Scene(int port, String name, Instant now) {
        this.port = port;
        this.name = name;
        start = HalfHour.of(now.minus(Duration.ofHours(20)));
    }

    String occasion() {
        return name;
    }

    Scene play(Instant now) throws Exception {
        post(
                "/api/occasions",
                ADMIN,
                "{\"id\":\"%s\",\"name\":\"示例博览会\",\"start\":\"%s\",\"end\":\"%s\",\"sites\":[\"%s\"]}"
                        .formatted(name, start, start.plus(Duration.ofDays(8)), name));
        firewall = source("waf", "示例 WAF", "suricata-eve", "12h");
        var log = source("log", "门户日志", "access-log", "12h");
        var attacks = new StringBuilder();
        var visits = new StringBuilder("no line of a log\n");
        for (var at = start; at.isBefore(now.minusSeconds(60)); at = at.plusSeconds(60)) {
            var hour = Duration.between(start, at).toHours();
            if (hour != 5) { // nothing came
                attacks.append(attack(at, hour == 9 ? "allowed" : "blocked"));
                visits.append("198.51.100.7 - - [%s] \"GET /page HTTP/1.1\" 200 9 \"-\" \"Mozilla/5.0\"\n"
                        .formatted(LOG.format(at.atOffset(ZoneOffset.UTC))));
            }
        }
        send("waf", firewall, attacks.toString());
        send("log", log, visits.toString());
        return this;
    }

    private String source(String id, String title, String format, String silentAfter) throws Exception {
        var answer = post(
                "/api/sources",
                ADMIN,
                "{\"id\":\"%s-%s\",\"name\":\"%s\",\"site\":\"%s\",\"format\":\"%s\",\"silentAfter\":\"%s\"}"
                        .formatted(name, id, title, name, format, silentAfter));
        return JsonPath.read(answer, "$.token");
    }

    /** One more attack, now. */
    void attack(Instant at) throws Exception {
        send("waf", firewall, attack(at, "blocked"));
    }

    private void send(String id, String token, String body) throws Exception {
        post("/api/intake/" + name + "-" + id, "Bearer " + token, body);
    }

    private static String attack(Instant at, String action) {
        return ("{\"timestamp\":\"%s\",\"event_type\":\"alert\",\"flow_id\":%d,\"src_ip\":\"203.0.113.9\","
                        + "\"dest_ip\":\"192.0.2.1\",\"proto\":\"TCP\",\"alert\":{\"action\":\"%s\",\"gid\":1,"
                        + "\"signature_id\":2019401,\"rev\":1,\"signature\":\"scan\",\"category\":\"Attempted Information Leak\","
                        + "\"severity\":2},\"http\":{\"hostname\":\"www.example.org\",\"url\":\"/login\"}}\n")
                .formatted(
                        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSZ", Locale.ROOT)
                                .format(OffsetDateTime.ofInstant(at, ZoneOffset.UTC)),
                        at.toEpochMilli(),
                        action);
    }

    private String post(String path, String authorization, String body) throws Exception {
        var answer = new Browser(port).postJson(path, authorization, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 201);
        return answer.body();
    }
}
