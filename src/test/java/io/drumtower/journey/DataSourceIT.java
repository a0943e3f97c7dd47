package io.drumtower.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.journey.Sender.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a data source tells of itself, and what is asked of it. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DataSourceIT {

    private static final String BLOCKED_BY_1001 = """
            {"transaction":{"client_ip":"192.0.2.1","unique_id":"179542528486.861257",
             "request":{"uri":"/","headers":{"host":"www.example.gov.cn"}},"response":{"http_code":403},
             "producer":{"secrules_engine":"Enabled"},"messages":[{"details":{"ruleId":"1001","tags":[]}}]}}
            """;

    private final Sender sender;

    @Autowired
    DataSourceIT(@LocalServerPort int port) {
        this.sender = new Sender(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT11M", "PT3M", "-P400D"})
    void whose_clock_is_wrong_is_marked_until_it_is_right(String skew) {
        var source = sender.register("cloudevents");
        send(source, Duration.ZERO);
        assertThat(skewedAt(source).isNull()).isTrue();

        send(source, Duration.parse(skew));
        await().untilAsserted(() -> assertThat(skewedAt(source).isNull()).isFalse());

        send(source, Duration.ofMinutes(-9));
        await().untilAsserted(() -> assertThat(skewedAt(source).isNull()).isTrue());
    }

    @Test
    void that_uploads_what_is_old_is_not_marked() {
        var source = sender.register("cloudevents");
        sender.upload(source, event(Duration.ofDays(-1)));

        await().until(() -> source(source).get("lastReceivedAt").isString());
        assertThat(skewedAt(source).isNull()).isTrue();
    }

    @Test
    void names_the_rules_of_its_own_firewall_that_deny() {
        var named = sender.register("modsecurity", "own-rules", ",\"denyRules\":[\"1001\",\"1000\",\"1001\"]");
        var silent = sender.register("modsecurity");

        assertThat(source(named).get("denyRules").toString()).isEqualTo("[\"1000\",\"1001\"]");
        assertThat(blocked(named)).isEqualTo(1);
        assertThat(blocked(silent)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"949110; drop\"]", "[\"12345678901\"]", "[null]"})
    void names_rules_by_their_digits(String rules) {
        var refused = sender.admin(
                "/api/sources",
                "{\"id\":\"w\",\"site\":\"s\",\"format\":\"modsecurity\",\"denyRules\":%s}".formatted(rules));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("code").asString()).isEqualTo("intake.problem.deny-rules");
    }

    private void send(Source source, Duration skew) {
        sender.body(source, event(skew));
    }

    private static byte[] event(Duration skew) {
        var time = Instant.now().plus(skew).truncatedTo(ChronoUnit.SECONDS);
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"urn:test\",\"type\":\"test.notice\",\"time\":\"%s\"}"
                .formatted(skew, time)
                .getBytes(UTF_8);
    }

    private long blocked(Source source) {
        return sender.body(source, BLOCKED_BY_1001.getBytes(UTF_8))
                .get("attacks")
                .get("blocked")
                .asLong();
    }

    private JsonNode skewedAt(Source source) {
        return source(source).get("skewedAt");
    }

    private JsonNode source(Source source) {
        for (var one : sender.get("/api/sources?limit=1000").get("items")) {
            if (one.get("id").asString().equals(source.id())) {
                return one;
            }
        }
        throw new AssertionError("no source " + source.id());
    }
}
