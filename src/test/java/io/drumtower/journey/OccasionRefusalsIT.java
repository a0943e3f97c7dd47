package io.drumtower.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.DrumtowerTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is wrong with an occasion is named. */
@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OccasionRefusalsIT {

    private final Sender sender;

    @Autowired
    OccasionRefusalsIT(@LocalServerPort int port) {
        sender = new Sender(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"start\":\"2026-01-01T00:10:00+08:00\"|422|start",
                "\"start\":\"2026-01-03T00:00:00+08:00\"|422|end",
                "\"sites\":[]|422|sites",
                "\"slotMinutes\":45|422|slotMinutes",
                "\"graceMinutes\":-1|422|graceMinutes",
                "\"id\":\"a b\"|422|id",
            })
    void of_an_occasion_name_the_member_that_is_wrong(String change, int status, String field) {
        var answer = sender.admin("/api/occasions", occasion("o1", change));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().get("field").asString()).isEqualTo(field);
        assertThat(answer.body().get("detail").asString()).isNotBlank();
    }

    @Test
    void of_a_time_without_offset_or_a_member_that_nobody_knows_are_400() {
        assertThat(sender.admin("/api/occasions", occasion("o2", "\"start\":\"2026-01-01T00:00:00\""))
                        .status())
                .isIn(400, 422);
        assertThat(sender.admin("/api/occasions", occasion("o3", "\"colour\":\"red\""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void are_not_given_to_the_same_occasion_again() {
        assertThat(sender.admin("/api/occasions", occasion("o4", "\"graceMinutes\":10"))
                        .status())
                .isEqualTo(201);
        assertThat(sender.admin("/api/occasions", occasion("o4", "\"graceMinutes\":10"))
                        .status())
                .isEqualTo(200);
        var another = sender.admin("/api/occasions", occasion("o4", "\"graceMinutes\":20"));
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.body().get("code").asString()).isEqualTo("duty.rule.already-scheduled");
    }

    @Test
    void do_not_hit_an_occasion_that_is_called_like_a_source() {
        var source = sender.register("access-log");

        assertThat(sender.admin("/api/occasions", occasion(source.id(), "\"graceMinutes\":10"))
                        .status())
                .isEqualTo(201);
        assertThat(sender.ask("/api/occasions/" + source.id()).status()).isEqualTo(200);
    }

    @Test
    void of_what_is_not_there_are_404() {
        assertThat(sender.ask("/api/occasions/nothing/slots").status()).isEqualTo(404);
        assertThat(sender.ask("/api/figures/nothing?year=2021").status()).isEqualTo(404);
        assertThat(sender.ask("/api/figures/attacks.blocked?year=2021&occasion=x")
                        .status())
                .isEqualTo(422);
    }

    private static String occasion(String id, String change) {
        return ("{\"id\":\"%s\",\"name\":\"n\",\"start\":\"2026-01-01T00:00:00+08:00\","
                        + "\"end\":\"2026-01-02T00:00:00+08:00\",\"sites\":[\"portal\"],%s}")
                .formatted(id, change)
                .replaceFirst(duplicateOf(change), "");
    }

    /** The change stands for the member that was there. */
    private static String duplicateOf(String change) {
        var name = change.substring(0, change.indexOf(':'));
        return name + ":(\\[[^]]*]|\"[^\"]*\"),(?=.*" + name + ")";
    }
}
