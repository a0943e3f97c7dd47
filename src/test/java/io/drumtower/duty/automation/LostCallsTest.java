package io.drumtower.duty.automation;

import static io.drumtower.duty.automation.Night.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.command.AlarmCommand.AttemptCall;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Calls that do not arrive, or of which it is not known. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostCallsTest extends AtNight {

    @Test
    void to_a_receiver_that_refuses_are_shown_and_sent_again_under_the_same_id() throws Exception {
        CHAT.answer(503);
        night.raise("dead");

        soon().untilAsserted(() -> assertThat(webhook("dead~1", "state")).isEqualTo("FAILED"));
        assertThat(night.page()).contains("对方没有接受（503）").contains("再发");
        night.goOn(Duration.ofSeconds(29));
        assertThat(night.count("call-failed", "dead")).isEqualTo(1);
        night.goOn(Duration.ofSeconds(1));
        soon().untilAsserted(
                        () -> assertThat(night.count("call-failed", "dead")).isEqualTo(2));
        CHAT.answer(200);
        night.goOn(Duration.ofMinutes(1));
        soon().untilAsserted(() -> assertThat(webhook("dead~1", "state")).isEqualTo("DELIVERED"));

        var received = CHAT.received("dead~1");
        assertThat(received).extracting(call -> call.get("attempt").asInt()).containsExactly(1, 2, 3);
        assertThat(received)
                .extracting(call -> call.get("delivery").asString())
                .containsOnly(webhook("dead~1", "delivery"));
        night.settle("dead");
    }

    @Test
    void whose_record_was_lost_are_sent_again_under_the_same_id() throws Exception {
        CHAT.answer(503);
        night.raise("killed");
        soon().untilAsserted(() -> assertThat(webhook("killed~1", "state")).isEqualTo("FAILED"));
        var delivery = webhook("killed~1", "delivery");
        boolean attempted = commands.sendAndWait(new AttemptCall("killed", 1, delivery, 2, clock.instant()));
        CHAT.answer(200);

        assertThat(attempted).as("recorded, then killed").isTrue();
        assertThat(webhook("killed~1", "state")).isEqualTo("UNDERWAY");
        night.goOn(Duration.ofMinutes(1));
        assertThat(webhook("killed~1", "attempts")).isEqualTo("2");
        night.goOn(Duration.ofMinutes(1));
        soon().untilAsserted(() -> assertThat(webhook("killed~1", "state")).isEqualTo("DELIVERED"));

        assertThat(CHAT.received("killed~1"))
                .extracting(call ->
                        call.get("attempt").asInt() + " " + call.get("delivery").asString())
                .containsExactly("1 " + delivery, "3 " + delivery);
        night.settle("killed");
    }

    @Test
    void are_the_same_rows_after_a_rebuild_which_sends_nothing() throws Exception {
        night.raise("rebuilt");
        awaitArrivals("rebuilt~1", 1);
        CHAT.answer(503);
        night.goOn(Duration.ofMinutes(10));
        soon().untilAsserted(
                        () -> assertThat(night.count("call-failed", "rebuilt")).isEqualTo(1));
        night.raise("rebuilt-seen");
        soon().untilAsserted(() ->
                assertThat(night.count("call-failed", "rebuilt-seen")).isEqualTo(1));
        night.post("/api/alarms/rebuilt-seen~1/acknowledgements", "{}");
        soon().untilAsserted(() -> assertThat(mails("rebuilt~1")).hasSize(2));
        soon().untilAsserted(() ->
                assertThat(night.count("call-delivered", "rebuilt")).isEqualTo(3));
        night.tick();
        var rows = night.rows();
        var events = night.events();
        var received = CHAT.received().size();
        jdbc.sql("truncate duty_alarm, duty_call, duty_call_attempt").update();
        jdbc.sql("delete from due where what like 'duty.%'").update();

        night.post("/api/projections/duty.alarms/rebuilds", "");

        assertThat(night.rows()).isEqualTo(rows).isNotEmpty();
        night.tick();
        assertThat(night.events()).isEqualTo(events);
        assertThat(CHAT.received()).hasSize(received);
        List.of("rebuilt", "rebuilt-seen").forEach(night::settle);
    }
}
