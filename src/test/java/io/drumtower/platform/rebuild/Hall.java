package io.drumtower.platform.rebuild;

import static io.drumtower.Browser.basic;
import static io.drumtower.DrumtowerTest.ACCOUNT;
import static io.drumtower.DrumtowerTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.Browser;
import io.drumtower.kernel.Visible;
import java.time.Instant;
import java.util.List;

/** Two sources and those who send, withdraw and ask, over HTTP. */
final class Hall {

    static final String DAY = "from=2026-10-01T00:00:00%2B08:00&to=2026-10-02T00:00:00%2B08:00";

    private final int port;
    private final List<String> groups;
    private final Visible visible;
    private int attacks;

    Hall(int port, List<String> groups, Visible visible) {
        this.port = port;
        this.groups = groups;
        this.visible = visible;
    }

    static Instant at(String time) {
        return Instant.parse("2026-10-01T" + time + ":00+08:00");
    }

    String attack(String time) {
        return "{\"timestamp\":\"2026-10-01T" + time + ":00.000001+0800\",\"event_type\":\"alert\",\"flow_id\":"
                + ++attacks
                + ",\"alert\":{\"action\":\"allowed\",\"gid\":1,\"signature_id\":2001,\"rev\":1,\"severity\":2}}\n";
    }

    /** One a second. */
    static String lines(String minute, int count) {
        var lines = new StringBuilder();
        for (var second = 0; second < count; second++) {
            lines.append("198.51.100.7 - - [01/Oct/2026:" + minute + ":0" + second
                    + " +0800] \"GET /a HTTP/1.1\" 200 12 \"-\" \"Mozilla/5.0\"\n");
        }
        return lines.toString();
    }

    void register(String source, String format, String site, String... more) throws Exception {
        post(
                "/api/sources",
                "{\"id\":\"" + source + "\",\"site\":\"" + site + "\",\"format\":\"" + format + "\""
                        + String.join("", more) + "}");
    }

    /** @return the delivery */
    String send(String source, String body) throws Exception {
        String token = JsonPath.read(post("/api/sources/" + source + "/tokens", ""), "$.token");
        var answer = new Browser(port).postJson("/api/intake/" + source, "Bearer " + token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        groups.forEach(visible::await);
        return JsonPath.read(answer.body(), "$.delivery");
    }

    void withdraw(String delivery) throws Exception {
        post("/api/intake/receipts/" + delivery + "/withdrawals", "{\"reason\":\"WRONG_FILE\"}");
        groups.forEach(visible::await);
    }

    long position() throws Exception {
        return JsonPath.<Integer>read(figure("intake.rejected", ""), "$.position");
    }

    String figure(String key, String more) throws Exception {
        return get("/api/figures/" + key + "?site=hall&" + DAY + more);
    }

    String post(String path, String json) throws Exception {
        var answer = new Browser(port).postJson(path, basic(ACCOUNT, PASSWORD), json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer.body();
    }

    String get(String path) throws Exception {
        var answer = new Browser(port).get(path, "Authorization", basic(ACCOUNT, PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
