package io.drumtower.duty.command;

import static io.drumtower.duty.command.WatchFixture.EIGHT;
import static io.drumtower.duty.command.WatchFixture.HANDOVER;
import static io.drumtower.duty.command.WatchFixture.INCOMING;
import static io.drumtower.duty.command.WatchFixture.OUTGOING;
import static io.drumtower.duty.command.WatchFixture.SIXTEEN;
import static io.drumtower.duty.command.WatchFixture.accepted;
import static io.drumtower.duty.command.WatchFixture.handoverStarted;
import static io.drumtower.duty.command.WatchFixture.started;

import io.drumtower.duty.ShiftEvent.AddendumRecorded;
import io.drumtower.duty.ShiftEvent.HandoverRefused;
import io.drumtower.duty.ShiftEvent.HandoverStarted;
import io.drumtower.duty.ShiftEvent.HandoverWithdrawn;
import io.drumtower.duty.ShiftEvent.WatchStoodDown;
import io.drumtower.duty.command.ShiftCommand.RecordAddendum;
import io.drumtower.duty.command.ShiftCommand.RefuseHandover;
import io.drumtower.duty.command.ShiftCommand.SignHandover;
import io.drumtower.duty.command.ShiftCommand.StandDownWatch;
import io.drumtower.duty.command.ShiftCommand.StartHandover;
import io.drumtower.duty.command.ShiftCommand.StartShift;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import io.drumtower.duty.command.ShiftCommand.WithdrawHandover;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The opening, the begin and the void of handovers, the stand-down and what is added. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchTest {

    private final WatchFixture watch = new WatchFixture();

    @Test
    void is_opened_by_its_officer_in_charge() {
        watch.when(open("0017", false))
                .expectResultMessagePayload(new WatchAnswer(true, "expo.1", null))
                .expectEvents(started());
    }

    @Test
    void is_not_opened_by_another() {
        watch.refuses(open("0042", false), "not-in-charge");
    }

    @Test
    void of_a_cancelled_occasion_is_not_opened() {
        watch.refuses(open("0017", true), "watch-cancelled");
    }

    @Test
    void is_opened_once() {
        watch.onWatch().changesNothing(open("0017", false), "expo.1", null);
        new WatchFixture()
                .onWatch()
                .refuses(new StartShift("expo", INCOMING, null, false, "0042", EIGHT), "watch-open");
    }

    @Test
    void that_is_not_open_hands_nothing_over() {
        watch.refuses(handOver("0017"), "watch-not-open");
    }

    @Test
    void is_handed_over_by_the_officer_in_charge() {
        watch.onWatch()
                .when(handOver("0017"))
                .expectResultMessagePayload(new WatchAnswer(true, "expo.1", HANDOVER))
                .expectEvents(handoverStarted());
    }

    @Test
    void is_not_handed_over_by_another_or_to_oneself() {
        watch.onWatch().refuses(handOver("0018"), "not-in-charge");
        new WatchFixture()
                .onWatch()
                .refuses(new StartHandover("expo", "expo.1", OUTGOING, null, "0017", SIXTEEN), "same-officer");
    }

    @Test
    void has_one_handover_at_a_time() {
        watch.handingOver().changesNothing(handOver("0017"), "expo.1", HANDOVER);
        new WatchFixture()
                .handingOver()
                .refuses(new StartHandover("expo", "expo.1", OUTGOING, null, "0017", SIXTEEN), "handover-running");
    }

    @Test
    void of_a_shift_that_is_over_hands_nothing_over() {
        watch.signedFor()
                .with(accepted(null))
                .refuses(new StartHandover("expo", "expo.1", INCOMING, null, "0017", SIXTEEN), "shift-over");
    }

    @Test
    void is_refused_by_the_incoming_officer_alone() {
        watch.handingOver().when(refuse("0042")).expectEvents(refused());
        new WatchFixture().handingOver().refuses(refuse("0017"), "not-incoming");
    }

    @Test
    void is_withdrawn_by_the_outgoing_officer_alone() {
        watch.handingOver().when(withdraw("0017")).expectEvents(withdrawn());
        new WatchFixture().handingOver().refuses(withdraw("0042"), "not-in-charge");
    }

    @Test
    void begins_another_handover_when_one_was_void() {
        watch.handingOver()
                .with(refused())
                .when(handOver("0017"))
                .expectEvents(new HandoverStarted("expo", "expo.1", "expo.1.2", "0017", INCOMING, null, SIXTEEN));
    }

    @Test
    void knows_what_is_void() {
        watch.handingOver().with(refused()).changesNothing(refuse("0042"), "expo.1", null);
        new WatchFixture().handingOver().with(withdrawn()).changesNothing(withdraw("0017"), "expo.1", null);
        new WatchFixture()
                .handingOver()
                .with(refused())
                .refuses(new SignHandover("expo", HANDOVER, List.of(), null, "0017", SIXTEEN), "handover-void");
    }

    @Test
    void stands_down_at_the_end_to_a_named_owner() {
        watch.onWatch().when(standDown("0017", SIXTEEN, null)).expectEvents(stoodDown(SIXTEEN, null));
    }

    @Test
    void stands_down_early_only_with_a_reason() {
        var later = SIXTEEN.plusSeconds(1);
        watch.onWatch().when(standDown("0017", later, "typhoon")).expectEvents(stoodDown(later, "typhoon"));
        new WatchFixture().onWatch().refuses(standDown("0017", later, null), "before-the-end");
    }

    @Test
    void does_not_stand_down_by_another_or_in_a_handover() {
        watch.onWatch().refuses(standDown("0042", SIXTEEN, null), "not-in-charge");
        new WatchFixture().handingOver().refuses(standDown("0017", SIXTEEN, null), "handover-running");
    }

    @Test
    void that_stood_down_is_over() {
        watch.onWatch().with(stoodDown(SIXTEEN, null)).changesNothing(standDown("0017", SIXTEEN, null), "expo.1", null);
        new WatchFixture().onWatch().with(stoodDown(SIXTEEN, null)).refuses(handOver("0017"), "watch-stood-down");
    }

    @Test
    void takes_an_addendum_once_and_only_below_a_handover_that_is_accepted() {
        var add = new RecordAddendum("expo", HANDOVER, "a-1", "key returned", "0017", SIXTEEN);
        var added = new AddendumRecorded("expo", "expo.1", HANDOVER, "a-1", "key returned", "0017", SIXTEEN);

        watch.handingOver().refuses(add, "not-accepted");
        new WatchFixture().signedFor().with(accepted(null)).when(add).expectEvents(added);
        new WatchFixture().signedFor().with(accepted(null), added).changesNothing(add, "expo.2", null);
    }

    private static StartShift open(String by, boolean cancelled) {
        return new StartShift("expo", OUTGOING, SIXTEEN, cancelled, by, EIGHT);
    }

    private static StartHandover handOver(String by) {
        return new StartHandover("expo", "expo.1", INCOMING, null, by, SIXTEEN);
    }

    private static RefuseHandover refuse(String by) {
        return new RefuseHandover("expo", HANDOVER, "power is down", by, SIXTEEN);
    }

    private static HandoverRefused refused() {
        return new HandoverRefused("expo", "expo.1", HANDOVER, "power is down", "0042", SIXTEEN);
    }

    private static WithdrawHandover withdraw(String by) {
        return new WithdrawHandover("expo", HANDOVER, null, by, SIXTEEN);
    }

    private static HandoverWithdrawn withdrawn() {
        return new HandoverWithdrawn("expo", "expo.1", HANDOVER, null, "0017", SIXTEEN);
    }

    private static StandDownWatch standDown(String by, Instant end, @Nullable String reason) {
        return new StandDownWatch("expo", "expo.1", "0003", List.of("printer"), EIGHT, end, reason, by, SIXTEEN);
    }

    private static WatchStoodDown stoodDown(Instant end, @Nullable String reason) {
        return new WatchStoodDown(
                "expo", "expo.1", "0003", List.of("printer"), EIGHT, EIGHT, EIGHT, end, reason, "0017", SIXTEEN);
    }
}
