package io.drumtower.duty.command;

import static io.drumtower.duty.command.AnAlarm.KEY;
import static io.drumtower.duty.command.AnAlarm.LADDER;
import static io.drumtower.duty.command.AnAlarm.acknowledged;
import static io.drumtower.duty.command.AnAlarm.called;
import static io.drumtower.duty.command.AnAlarm.minute;
import static io.drumtower.duty.command.AnAlarm.raised;
import static io.drumtower.duty.command.AnAlarm.settled;

import io.drumtower.duty.AlarmEvent.AcknowledgementExpired;
import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.duty.command.AlarmCommand.AcknowledgeAlarm;
import io.drumtower.duty.command.AlarmCommand.ExpireAcknowledgement;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcknowledgeAlarmTest {

    private final AggregateTestFixture<AlarmAggregate> alarm = AnAlarm.fixture();

    @Test
    void keeps_the_calls_back_for_half_an_hour() {
        alarm.given(raised()).when(acknowledge(1, 4)).expectEvents(acknowledged(4));
    }

    @Test
    void lasts_longer_when_it_is_said_again() {
        alarm.given(raised(), acknowledged(4)).when(acknowledge(1, 20)).expectEvents(acknowledged(20));
    }

    @Test
    void is_refused_when_there_is_none() {
        alarm.givenNoPriorActivity()
                .when(acknowledge(1, 0))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.no-such-alarm");
    }

    @Test
    void is_refused_when_the_cause_is_over() {
        alarm.given(raised(), settled(3))
                .when(acknowledge(1, 4))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.alarm-settled");
    }

    @Test
    void is_refused_for_an_earlier_one_of_the_key() {
        alarm.given(raised(), settled(3), raised(2, LADDER, new NextCall(Turn.OFFICER, minute(5)), 5))
                .when(acknowledge(1, 6))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.alarm-settled");
    }

    @Test
    void is_refused_for_one_that_was_never_raised() {
        alarm.given(raised())
                .when(acknowledge(2, 4))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.no-such-alarm");
        alarm.given(raised(), settled(3))
                .when(acknowledge(2, 4))
                .expectNoEvents()
                .expectExceptionMessage("rule broken: duty.rule.no-such-alarm");
    }

    @Test
    void holds_up_the_next_step() {
        alarm.given(raised(), acknowledged(1)).when(AnAlarm.callNext(1, 12)).expectNoEvents();
    }

    @Test
    void does_not_end_early() {
        alarm.given(raised(), acknowledged(4)).when(expire(1, 33)).expectNoEvents();
        alarm.given(raised()).when(expire(1, 34)).expectNoEvents();
        alarm.given(raised(), acknowledged(4)).when(expire(2, 34)).expectNoEvents();
        alarm.given(raised(), acknowledged(4), settled(10)).when(expire(1, 34)).expectNoEvents();
    }

    @Test
    void ends_with_the_step_that_it_held_up() {
        alarm.given(raised(), called(1, Turn.OFFICER, new NextCall(Turn.BACKUP, minute(10)), 0), acknowledged(4))
                .when(expire(1, 34))
                .expectEvents(expired(new NextCall(Turn.BACKUP, minute(34)), 34));
    }

    @Test
    void leaves_the_steps_behind_it_their_distance() {
        var backup = new NextCall(Turn.BACKUP, minute(34));
        alarm.given(
                        raised(),
                        called(1, Turn.OFFICER, new NextCall(Turn.BACKUP, minute(10)), 0),
                        acknowledged(4),
                        expired(backup, 34))
                .when(AnAlarm.callNext(2, 34))
                .expectEvents(called(2, Turn.BACKUP, new NextCall(Turn.SUPERVISOR, minute(39)), 34));
    }

    @Test
    void calls_the_last_again_when_all_were_called() {
        var supervisor = new NextCall(Turn.SUPERVISOR, minute(50));
        alarm.given(
                        raised(),
                        called(1, Turn.OFFICER, new NextCall(Turn.BACKUP, minute(10)), 0),
                        called(2, Turn.BACKUP, new NextCall(Turn.SUPERVISOR, minute(15)), 10),
                        called(3, Turn.SUPERVISOR, null, 15),
                        acknowledged(20),
                        expired(supervisor, 50))
                .when(AnAlarm.callNext(4, 50))
                .expectEvents(called(4, Turn.SUPERVISOR, null, 50));
    }

    @Test
    void ends_without_a_call_where_there_is_no_ladder() {
        alarm.given(raised(1, List.of(), null, 0), acknowledged(4))
                .when(expire(1, 34))
                .expectEvents(expired(null, 34));
    }

    private static AcknowledgeAlarm acknowledge(int number, int minute) {
        return new AcknowledgeAlarm(KEY, number, "0017", minute(minute));
    }

    private static ExpireAcknowledgement expire(int number, int minute) {
        return new ExpireAcknowledgement(KEY, number, minute(minute));
    }

    private static AcknowledgementExpired expired(@Nullable NextCall next, int minute) {
        return new AcknowledgementExpired(KEY, 1, next, minute(minute));
    }
}
