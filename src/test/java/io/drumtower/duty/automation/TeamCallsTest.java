package io.drumtower.duty.automation;

import static io.drumtower.duty.automation.Night.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.ItemEvent;
import io.drumtower.duty.Team;
import io.drumtower.duty.command.ItemCommand.AcknowledgeItem;
import io.drumtower.duty.command.ItemCommand.CloseItem;
import io.drumtower.duty.command.ItemCommand.RaiseItem;
import io.drumtower.duty.command.ShiftCommand.RefuseHandover;
import io.drumtower.duty.command.ShiftCommand.StandDownWatch;
import io.drumtower.duty.command.ShiftCommand.StartHandover;
import io.drumtower.duty.command.ShiftCommand.StartShift;
import io.drumtower.duty.command.ShiftCommand.TakeOverHandover;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import io.drumtower.duty.command.ShiftCommand.WithdrawHandover;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is called, and for what needs a person at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TeamCallsTest extends AtTheDesk {

    private static final Team SWAPPED = new Team("d42", "d17", "s03", List.of());

    @Autowired
    MeterRegistry meters;

    @Test
    void go_to_who_really_is_on_watch_also_for_what_is_of_no_occasion() throws Exception {
        schedule("swapped", 4, TEAM);
        night.raise("before-the-opening");
        awaitArrivals("before-the-opening~1", 1);
        open(SWAPPED);
        night.raise("after-the-opening");
        awaitArrivals("after-the-opening~1", 1);

        send(new StandDownWatch(occasion, "swapped.1", "s03", List.of(), start, start, "台风", "d42", clock.instant()));
        night.raise("after-the-watch");
        awaitArrivals("after-the-watch~1", 1);

        assertThat(called("before-the-opening~1")).containsExactly("officer d17");
        assertThat(called("after-the-opening~1")).containsExactly("officer d42");
        assertThat(called("after-the-watch~1")).containsExactly("officer contact:1");
        List.of("before-the-opening", "after-the-opening", "after-the-watch").forEach(night::settle);
    }

    @Test
    void go_out_for_a_handover_that_nobody_accepts_in_ten_minutes() throws Exception {
        schedule("handed", 4, TEAM);
        open(TEAM);
        startHandover();
        goOn(9);
        assertThat(night.count("alarm-raised", "duty.handover-open:handed:1.1")).isZero();
        goOn(1);
        awaitArrivals("duty.handover-open:handed:1.1~1", 1);
        assertThat(called("duty.handover-open:handed:1.1~1")).containsExactly("officer d17");
        send(new WithdrawHandover(occasion, "handed.1.1", null, "d17", clock.instant()));
        assertSettled("duty.handover-open:handed:1.1", 1);

        startHandover();
        goOn(5);
        send(new RefuseHandover(occasion, "handed.1.2", "停电", "d42", clock.instant()));
        goOn(5);
        assertThat(night.count("alarm-raised", "duty.handover-open:handed:1.2")).isZero();

        startHandover();
        goOn(10);
        awaitArrivals("duty.handover-open:handed:1.3~1", 1);
        send(new TakeOverHandover(occasion, "handed.1.3", "未到岗", false, "d43", clock.instant()));
        assertSettled("duty.handover-open:handed:1.3", 1);
    }

    @Test
    void go_out_for_a_critical_item_that_nobody_looks_after() throws Exception {
        schedule("critical", 4, TEAM);
        var alarm = "duty.item-critical:critical:waf-down";
        raise("waf-down", ItemEvent.Severity.CRITICAL);
        raise("a-lamp", ItemEvent.Severity.IMPORTANT);
        awaitArrivals(alarm + "~1", 1);
        assertThat(CHAT.received(alarm + "~1").get(0).get("text").asString()).isEqualTo("严重事项 防火墙离线｜无人确认，请到值班台确认并处理");

        send(new AcknowledgeItem("waf-down", false, "d17", clock.instant()));
        assertSettled(alarm, 1);
        goOn(30);
        act();
        awaitArrivals(alarm + "~2", 1);
        send(new CloseItem("waf-down", "已恢复", "d17", clock.instant()));
        assertSettled(alarm, 2);
        assertThat(night.count("alarm-raised", "duty.item-critical:critical:a-lamp"))
                .isZero();
    }

    @Test
    void pass_over_a_turn_that_nobody_has_and_the_next_is_called_at_once() throws Exception {
        schedule("vacant", 4, new Team("d17", null, "s03", List.of()));
        var alarm = "duty.item-critical:vacant:alone";
        raise("alone", ItemEvent.Severity.CRITICAL);
        awaitArrivals(alarm + "~1", 1);
        var before = meter("undeliverable");

        goOn(10);
        awaitArrivals(alarm + "~1", 2);

        assertThat(called(alarm + "~1")).containsExactly("officer d17", "supervisor s03");
        assertThat(night.page()).contains("呼不到人", "备岗值班员（没有联系人）");
        assertThat(night.alarm(alarm + "~1")
                        .get("passedOver")
                        .get(0)
                        .get("turn")
                        .asString())
                .isEqualTo("BACKUP");
        assertThat(meter("undeliverable")).isEqualTo(before + 1);
        send(new CloseItem("alone", "已恢复", "d17", clock.instant()));
        assertSettled(alarm, 1);
        assertThat(meter("undeliverable")).isEqualTo(before);
    }

    @Test
    void go_by_the_lines_that_lead_to_whose_turn_it_is() throws Exception {
        schedule("by-chat", 4, new Team("d99", "d42", "s03", List.of()));
        raise("chat-alone", ItemEvent.Severity.CRITICAL);
        var alarm = "duty.item-critical:by-chat:chat-alone~1";
        soon().untilAsserted(() -> {
            act();
            assertThat(called(alarm)).containsExactly("officer d99");
        });

        assertThat(night.alarm(alarm).get("calls")).hasSize(1);
        goOn(10);
        soon().untilAsserted(() -> assertThat(recipients(alarm)).containsExactly("d42@example.gov.cn"));
        send(new CloseItem("chat-alone", "已恢复", "d17", clock.instant()));
    }

    @Test
    void to_a_dead_receiver_are_tried_again_and_shown_and_counted() throws Exception {
        schedule("dead", 4, TEAM);
        var alarm = "duty.slot-missed:dead:1~1";
        var before = meter("failed");
        goTo(2_399);
        CHAT.answer(503);
        goTo(2_400);
        soon().untilAsserted(() -> assertThat(webhook(alarm, "state")).isEqualTo("FAILED"));

        assertThat(night.page()).contains("缺报 #1 ", "对方没有接受（503）", "再发");
        assertThat(meter("failed")).isEqualTo(before + 1);
        CHAT.answer(200);
        goOn(1);
        soon().untilAsserted(() -> assertThat(webhook(alarm, "state")).isEqualTo("DELIVERED"));
        assertThat(CHAT.received(alarm))
                .extracting(call -> call.get("delivery").asString())
                .hasSize(2)
                .containsOnly(webhook(alarm, "delivery"));
        assertThat(meter("failed")).isEqualTo(before);
    }

    private double meter(String calls) {
        act();
        return meters.get("drumtower.duty.calls." + calls).gauge().value();
    }

    private void open(Team team) {
        commands.<WatchAnswer>sendAndWait(
                new StartShift(occasion, team, null, false, team.officerInCharge(), clock.instant()));
        act();
    }

    private void startHandover() {
        send(new StartHandover(
                occasion, occasion + ".1", new Team("d42", "d43", "s03", List.of()), null, "d17", clock.instant()));
    }

    private void raise(String id, ItemEvent.Severity severity) {
        send(new RaiseItem(id, occasion, "防火墙离线", severity, "d17", "重启", null, "d17", clock.instant()));
    }

    private void send(Object command) {
        commands.<Object>sendAndWait(command);
        act();
    }
}
