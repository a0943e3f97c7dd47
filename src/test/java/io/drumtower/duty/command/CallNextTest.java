package io.drumtower.duty.command;

import static io.drumtower.duty.command.AnAlarm.KEY;
import static io.drumtower.duty.command.AnAlarm.THREE;
import static io.drumtower.duty.command.AnAlarm.callNext;
import static io.drumtower.duty.command.AnAlarm.callNobody;
import static io.drumtower.duty.command.AnAlarm.called;
import static io.drumtower.duty.command.AnAlarm.minute;
import static io.drumtower.duty.command.AnAlarm.passedOver;
import static io.drumtower.duty.command.AnAlarm.raised;
import static io.drumtower.duty.command.AnAlarm.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.AlarmEvent.AlarmCalled;
import io.drumtower.duty.AlarmEvent.Delivery;
import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.duty.command.AlarmCommand.CallNext;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallNextTest {

    private static final NextCall BACKUP = new NextCall(Turn.BACKUP, minute(10));
    private static final NextCall SUPERVISOR = new NextCall(Turn.SUPERVISOR, minute(15));

    private final AggregateTestFixture<AlarmAggregate> alarm = AnAlarm.fixture();

    @Test
    void goes_up_the_ladder_in_its_order() {
        alarm.given(raised()).when(callNext(1, 0)).expectEvents(called(1, Turn.OFFICER, BACKUP, 0));
        alarm.given(raised(), called(1, Turn.OFFICER, BACKUP, 0))
                .when(callNext(2, 10))
                .expectEvents(called(2, Turn.BACKUP, SUPERVISOR, 10));
        alarm.given(raised(), called(1, Turn.OFFICER, BACKUP, 0), called(2, Turn.BACKUP, SUPERVISOR, 10))
                .when(callNext(3, 15))
                .expectEvents(called(3, Turn.SUPERVISOR, null, 15));
    }

    @Test
    void keeps_the_minutes_when_a_step_came_late() {
        alarm.given(raised()).when(callNext(1, 9)).expectEvents(called(1, Turn.OFFICER, BACKUP, 9));
    }

    @Test
    void happens_once() {
        alarm.given(raised(), called(1, Turn.OFFICER, BACKUP, 0))
                .when(callNext(1, 10))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void waits_for_its_minute() {
        alarm.given(raised(), called(1, Turn.OFFICER, BACKUP, 0))
                .when(callNext(2, 9))
                .expectNoEvents();
    }

    @Test
    void passes_over_whoever_cannot_be_called_and_calls_the_next_at_once() {
        var backupNow = new NextCall(Turn.BACKUP, minute(0));
        var supervisorSooner = new NextCall(Turn.SUPERVISOR, minute(5));
        alarm.given(raised())
                .when(callNobody(1, 0))
                .expectResultMessagePayload(true)
                .expectEvents(passedOver(1, Turn.OFFICER, backupNow, 0));
        alarm.given(raised(), passedOver(1, Turn.OFFICER, backupNow, 0))
                .when(callNext(2, 0))
                .expectEvents(called(2, Turn.BACKUP, supervisorSooner, 0));
    }

    @Test
    void passes_over_the_top_once() {
        var last = passedOver(3, Turn.SUPERVISOR, null, 15);
        alarm.given(raised(), called(1, Turn.OFFICER, BACKUP, 0), called(2, Turn.BACKUP, SUPERVISOR, 10))
                .when(callNobody(3, 15))
                .expectEvents(last);
        alarm.given(raised(), called(1, Turn.OFFICER, BACKUP, 0), called(2, Turn.BACKUP, SUPERVISOR, 10), last)
                .when(callNobody(4, 16))
                .expectNoEvents();
    }

    @Test
    void ends_at_the_top() {
        alarm.given(
                        raised(),
                        called(1, Turn.OFFICER, BACKUP, 0),
                        called(2, Turn.BACKUP, SUPERVISOR, 10),
                        called(3, Turn.SUPERVISOR, null, 15))
                .when(callNext(4, 20))
                .expectNoEvents();
    }

    @Test
    void is_not_wanted_when_the_cause_is_over_or_another_alarm_is_open() {
        alarm.given(raised(), settled(3)).when(callNext(1, 4)).expectNoEvents();
        alarm.given(raised())
                .when(new CallNext(KEY, 2, 1, "contact:1", List.of(), minute(4)))
                .expectNoEvents();
    }

    @Test
    void makes_a_delivery_a_line_that_has_the_same_id_whenever_it_is_made() {
        var ladder = new Ladder(AnAlarm.LADDER, THREE, 0);
        var open = new OpenAlarm(1, ladder, 0, null, Calls.NONE);

        var first = deliveries(open, 1, THREE);
        var second = deliveries(new OpenAlarm(1, ladder.called(), 1, null, Calls.NONE), 2, minute(10));

        assertThat(first).extracting(Delivery::line).containsExactly(Line.WEBHOOK, Line.MAIL);
        assertThat(first).isEqualTo(deliveries(open, 1, minute(7)));
        assertThat(first).doesNotContainAnyElementsOf(second);
    }

    private static List<Delivery> deliveries(OpenAlarm open, int call, Instant at) {
        var lines = List.of(Line.WEBHOOK, Line.MAIL);
        var called = open.decide(new CallNext(KEY, 1, call, null, lines, at)).orElseThrow();
        return ((AlarmCalled) called).deliveries();
    }
}
