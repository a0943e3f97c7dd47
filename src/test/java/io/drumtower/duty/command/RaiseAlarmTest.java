package io.drumtower.duty.command;

import static io.drumtower.duty.command.AnAlarm.KEY;
import static io.drumtower.duty.command.AnAlarm.LADDER;
import static io.drumtower.duty.command.AnAlarm.THREE;
import static io.drumtower.duty.command.AnAlarm.acknowledged;
import static io.drumtower.duty.command.AnAlarm.minute;
import static io.drumtower.duty.command.AnAlarm.raise;
import static io.drumtower.duty.command.AnAlarm.raised;
import static io.drumtower.duty.command.AnAlarm.settled;

import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.duty.command.AlarmCommand.SettleAlarm;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RaiseAlarmTest {

    private final AggregateTestFixture<AlarmAggregate> alarm = AnAlarm.fixture();

    @Test
    void begins_the_ladder() {
        alarm.givenNoPriorActivity()
                .when(raise(LADDER, 0))
                .expectResultMessagePayload(true)
                .expectEvents(raised());
    }

    @Test
    void calls_nobody_without_a_ladder() {
        alarm.givenNoPriorActivity().when(raise(List.of(), 0)).expectEvents(raised(1, List.of(), null, 0));
    }

    @Test
    void changes_nothing_while_it_is_open() {
        alarm.given(raised())
                .when(raise(LADDER, 5))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void changes_nothing_while_it_is_acknowledged() {
        alarm.given(raised(), acknowledged(1)).when(raise(LADDER, 5)).expectNoEvents();
    }

    @Test
    void raises_the_next_one_when_the_last_was_settled() {
        alarm.given(raised(), settled(3))
                .when(raise(LADDER, 5))
                .expectEvents(raised(2, LADDER, new NextCall(Turn.OFFICER, minute(5)), 5));
    }

    @Test
    void is_over_when_it_is_settled() {
        alarm.given(raised())
                .when(new SettleAlarm(KEY, minute(3)))
                .expectResultMessagePayload(true)
                .expectEvents(settled(3));
    }

    @Test
    void is_over_once() {
        alarm.given(raised(), settled(3)).when(new SettleAlarm(KEY, minute(4))).expectNoEvents();
    }

    @Test
    void is_not_over_before_it_began() {
        alarm.givenNoPriorActivity().when(new SettleAlarm(KEY, THREE)).expectNoEvents();
    }
}
