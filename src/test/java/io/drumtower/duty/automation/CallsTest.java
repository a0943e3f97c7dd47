package io.drumtower.duty.automation;

import static io.drumtower.duty.automation.Night.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Calls go out in the order of the ladder, until somebody sees to it or the cause is over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallsTest extends AtNight {

    @Test
    void go_up_the_ladder_at_its_minutes_and_the_last_contact_is_called_again() {
        night.raise("ladder");
        night.raise("ladder");
        assertThat(night.count("alarm-raised", "ladder")).isEqualTo(1);
        awaitArrivals("ladder~1", 1);

        night.goOn(Duration.ofMinutes(9));
        assertThat(night.count("alarm-called", "ladder")).isEqualTo(1);
        night.goOn(Duration.ofMinutes(1));
        awaitArrivals("ladder~1", 2);
        night.goOn(Duration.ofMinutes(4));
        assertThat(night.count("alarm-called", "ladder")).isEqualTo(2);
        night.goOn(Duration.ofMinutes(1));
        awaitArrivals("ladder~1", 3);
        night.goOn(Duration.ofHours(3));
        assertThat(night.count("alarm-called", "ladder")).isEqualTo(3);

        assertThat(CHAT.received("ladder~1"))
                .extracting(call ->
                        call.get("turn").asString() + " " + call.get("called").asString())
                .containsExactly("officer contact:1", "backup contact:2", "supervisor contact:2");
        assertThat(CHAT.received("ladder~1"))
                .allSatisfy(call ->
                        assertThat(call.get("text").asString()).isEqualTo("停更 waf-1 2026-10-02 02:45 起｜请核实来源，并在告警页确认"));
        assertThat(recipients("ladder~1")).containsExactly("a@example.gov.cn", "b@example.gov.cn", "b@example.gov.cn");
        night.settle("ladder");
    }

    @Test
    void stop_while_somebody_sees_to_it_and_go_on_when_that_ends() throws Exception {
        night.raise("watched");
        awaitArrivals("watched~1", 1);
        night.goOn(Duration.ofMinutes(2));

        night.post("/api/alarms/watched~1/acknowledgements", "{}");
        assertThat(night.page()).contains("admin 已确认，");
        night.goOn(Duration.ofMinutes(29));
        assertThat(night.count("alarm-called", "watched")).isEqualTo(1);

        night.goOn(Duration.ofMinutes(1));
        assertThat(night.count("acknowledgement-expired", "watched")).isEqualTo(1);
        night.tick();
        awaitArrivals("watched~1", 2);
        night.goOn(Duration.ofMinutes(5));
        awaitArrivals("watched~1", 3);
        night.settle("watched");
    }

    @Test
    void stop_when_the_cause_is_over() {
        CHAT.answer(503);
        night.raise("over");
        soon().untilAsserted(
                        () -> assertThat(night.count("call-failed", "over")).isEqualTo(1));
        night.settle("over");
        var sent = CHAT.received("over~1").size();

        night.goOn(Duration.ofHours(5));

        assertThat(CHAT.received("over~1")).hasSize(sent);
        assertThat(night.count("alarm-called", "over")).isEqualTo(1);
        assertThat(night.rows()).noneMatch(row -> row.startsWith("d") && row.contains("over~1"));
    }
}
