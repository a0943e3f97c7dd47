package io.drumtower.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.DrumtowerTest;
import io.drumtower.journey.Sender.Answer;
import io.drumtower.journey.Sender.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who asks to withdraw a delivery, and what he is answered. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawalIT {

    private static final String TEST_SCAN = "{\"reason\":\"TEST_SCAN\",\"note\":\"红队\"}";

    private final Sender sender;
    private final JdbcClient jdbc;

    @Autowired
    WithdrawalIT(@LocalServerPort int port, JdbcClient jdbc) {
        this.sender = new Sender(port);
        this.jdbc = jdbc;
    }

    @Test
    void is_answered_the_same_again_and_refused_for_another_reason() {
        var delivery = deliver(sender.register("suricata-eve"));

        var first = withdraw(delivery, TEST_SCAN);
        var again = withdraw(delivery, TEST_SCAN);
        var other = withdraw(delivery, "{\"reason\":\"WRONG_FILE\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().get("by").asString()).isEqualTo(DrumtowerTest.ACCOUNT);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().get("code").asString()).isEqualTo("intake.rule.already-withdrawn");
        assertThat(withdrawals(delivery)).isEqualTo(1);
    }

    @Test
    void by_many_at_once_counts_once() {
        var source = sender.register("suricata-eve");
        var delivery = deliver(source);

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> withdraw(delivery, TEST_SCAN)))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(withdrawals(delivery)).isEqualTo(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> value(source).isNull());
    }

    @Test
    void leaves_what_is_sent_again_a_duplicate() {
        var source = sender.register("suricata-eve");
        withdraw(deliver(source), TEST_SCAN);

        var again = sender.body(source, ALERT.getBytes(UTF_8));

        assertThat(again.get("duplicates").asInt()).isEqualTo(1);
        assertThat(again.get("counted").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                      | 422 | intake.problem.reason-expected
            {"reason":"OTHER"}                      | 422 | intake.rule.note-expected
            {"reason":"OTHER","note":" "}           | 422 | intake.rule.note-expected
            {"reason":"OTHER","note":"a\\u0000b"}   | 422 | intake.problem.note
            {"reason":"BORED"}                      | 422 | pages.problem.choice
            {"reason":"OTHER","note":"n","at":"x"}  | 400 | platform.problem.member-unknown
            """)
    void names_a_reason(String body, int status, String code) {
        var delivery = deliver(sender.register("suricata-eve"));

        var refused = withdraw(delivery, body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body().get("code").asString()).isEqualTo(code);
        assertThat(withdrawals(delivery)).isZero();
    }

    @Test
    void names_a_delivery_that_there_is() {
        var refused = withdraw("no-such-delivery", TEST_SCAN);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body().get("code").asString()).isEqualTo("intake.problem.no-such-delivery");
    }

    private static final String ALERT = "{\"timestamp\":\"2026-10-01T08:00:00.000001+0800\",\"event_type\":\"alert\","
            + "\"flow_id\":1,\"alert\":{\"action\":\"blocked\",\"gid\":1,\"signature_id\":1,\"rev\":1,\"severity\":2}}";

    private String deliver(Source source) {
        return sender.body(source, ALERT.getBytes(UTF_8)).get("delivery").asString();
    }

    private Answer withdraw(String delivery, String body) {
        return sender.admin("/api/intake/receipts/" + delivery + "/withdrawals", body);
    }

    private JsonNode value(Source source) {
        return sender.get("/api/figures/attacks.blocked?year=2026&site=" + source.site())
                .get("value");
    }

    private long withdrawals(String delivery) {
        return jdbc.sql("select count(*) from event_entry where event_type = 'intake.delivery-withdrawn'"
                        + " and aggregate_id = ?")
                .params(List.of("delivery/" + delivery))
                .query(Long.class)
                .single();
    }
}
