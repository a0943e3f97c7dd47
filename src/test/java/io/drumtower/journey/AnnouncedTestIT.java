package io.drumtower.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import io.drumtower.journey.Sender.Source;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an authorised test, announced before, does to what comes of its time. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnouncedTestIT {

    private static final String WINDOW = "\"from\":\"2099-10-01T08:00:00+08:00\",\"to\":\"2099-10-01T09:00:00+08:00\"";

    private final Sender sender;
    private int flow;

    @Autowired
    AnnouncedTestIT(@LocalServerPort int port) {
        this.sender = new Sender(port);
    }

    @Test
    void makes_attacks_of_its_time_simulated_and_no_others() {
        var source = sender.register("suricata-eve");
        announce("red-1", source);

        var receipt = sender.body(
                source,
                (alert("07:59:59") + alert("08:00:00") + alert("08:59:59") + alert("09:00:00")).getBytes(UTF_8));

        assertThat(numbers(receipt)).isEqualTo("4 = 2 + 0 + 2 + 0 + 0");
        sender.awaitFigures(receipt);
        assertThat(sender.get("/api/figures/attacks.detected?year=2099&site=" + source.site())
                        .get("value")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void makes_the_lines_of_a_log_simulated_for_ever() {
        var source = sender.register("access-log");
        announce("red-2", source);
        var log = (line("07:30:00") + line("08:30:00")).getBytes(UTF_8);

        assertThat(numbers(sender.body(source, log))).isEqualTo("2 = 1 + 0 + 1 + 0 + 0");
        assertThat(numbers(sender.body(source, log))).as("known").isEqualTo("2 = 0 + 2 + 0 + 0 + 0");
    }

    @Test
    void leaves_other_sources_and_what_was_counted_alone() {
        var source = sender.register("suricata-eve");
        var before = alert("08:10:00").getBytes(UTF_8);
        sender.body(source, before);
        announce("red-3", source);

        assertThat(numbers(sender.body(sender.register("suricata-eve"), before)))
                .isEqualTo("1 = 1 + 0 + 0 + 0 + 0");
        assertThat(sender.get("/api/figures/attacks.detected?year=2099&site=" + source.site())
                        .get("value")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void ends_when_it_is_revoked() {
        var source = sender.register("suricata-eve");
        announce("red-4", source);

        var revoked = sender.admin("/api/intake/tests/red-4/revocations", "");

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.body().get("revokedBy").asString()).isEqualTo(DrumtowerTest.ACCOUNT);
        assertThat(numbers(sender.body(source, alert("08:10:00").getBytes(UTF_8))))
                .isEqualTo("1 = 1 + 0 + 0 + 0 + 0");
    }

    @Test
    void is_announced_once() {
        var source = sender.register("suricata-eve");
        var same = test("red-5", source.id(), WINDOW);

        assertThat(sender.admin("/api/intake/tests", same).status()).isEqualTo(201);
        assertThat(sender.admin("/api/intake/tests", same).status()).isEqualTo(200);
        var other = sender.admin("/api/intake/tests", same.replace("08:00:00+", "08:01:00+"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().get("code").asString()).isEqualTo("intake.rule.already-announced");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ids-of-nobody | "from":"2099-10-01T08:00:00Z","to":"2099-10-01T09:00:00Z" | 404 | intake.problem.no-such-source
            ''            | "from":"2099-10-01T08:00:00Z","to":"2099-10-01T08:00:00Z" | 422 | intake.problem.test-length
            ''            | "from":"2099-10-01T08:00:00Z","to":"2099-12-01T08:00:00Z" | 422 | intake.problem.test-length
            ''            | "from":"2099-10-01T08:00:00Z"                             | 422 | intake.problem.time-expected
            ''            | "from":"2020-10-01T08:00:00Z","to":"2020-10-01T09:00:00Z" | 409 | intake.rule.test-is-over
            """)
    void is_refused(String source, String window, int status, String code) {
        var id = source.isEmpty() ? sender.register("suricata-eve").id() : source;

        var refused = sender.admin("/api/intake/tests", test("red-6", id, window));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body().get("code").asString()).isEqualTo(code);
    }

    private void announce(String id, Source source) {
        assertThat(sender.admin("/api/intake/tests", test(id, source.id(), WINDOW))
                        .status())
                .isEqualTo(201);
    }

    private static String test(String id, String source, String window) {
        return "{\"id\":\"%s\",\"sources\":[\"%s\"],%s,\"note\":\"季度演练\"}".formatted(id, source, window);
    }

    private String alert(String time) {
        return "{\"timestamp\":\"2099-10-01T%s.000001+0800\",\"event_type\":\"alert\",\"flow_id\":%d,\"alert\":%s}\n"
                .formatted(
                        time, ++flow, "{\"action\":\"allowed\",\"gid\":1,\"signature_id\":1,\"rev\":1,\"severity\":2}");
    }

    private static String line(String time) {
        return "198.51.100.7 - - [01/Oct/2099:" + time + " +0800] \"GET /a HTTP/1.1\" 200 12 \"-\" \"Mozilla/5.0\"\n";
    }

    private static String numbers(JsonNode receipt) {
        return "%s = %s + %s + %s + %s + %s"
                .formatted(
                        receipt.get("received"),
                        receipt.get("counted"),
                        receipt.get("duplicates"),
                        receipt.get("simulated"),
                        receipt.get("ignored"),
                        receipt.get("rejectedCount"));
    }
}
