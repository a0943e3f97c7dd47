package io.drumtower.duty.command;

import static io.drumtower.duty.command.AnAlarm.FIRST;
import static io.drumtower.duty.command.AnAlarm.KEY;
import static io.drumtower.duty.command.AnAlarm.acknowledged;
import static io.drumtower.duty.command.AnAlarm.attempted;
import static io.drumtower.duty.command.AnAlarm.firstCall;
import static io.drumtower.duty.command.AnAlarm.minute;
import static io.drumtower.duty.command.AnAlarm.raised;
import static io.drumtower.duty.command.AnAlarm.settled;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.duty.AlarmEvent.CallDelivered;
import io.drumtower.duty.AlarmEvent.CallFailed;
import io.drumtower.duty.AlarmEvent.CallFailure;
import io.drumtower.duty.command.AlarmCommand.AttemptCall;
import io.drumtower.duty.command.AlarmCommand.RecordDelivery;
import io.drumtower.duty.command.AlarmCommand.RecordFailure;
import java.time.Duration;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttemptCallTest {

    private final AggregateTestFixture<AlarmAggregate> alarm = AnAlarm.fixture();

    @Test
    void is_recorded_before_it_is_sent_and_due_again_without_an_outcome() {
        alarm.given(raised(), firstCall()).when(attempt(1, 0)).expectEvents(attempted(1, 0));
    }

    @Test
    void is_for_one_alone() {
        alarm.given(raised(), firstCall(), attempted(1, 0))
                .when(attempt(1, 0))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void follows_one_whose_record_was_lost() {
        alarm.given(raised(), firstCall(), attempted(1, 0)).when(attempt(2, 2)).expectEvents(attempted(2, 2));
    }

    @Test
    void follows_one_that_failed() {
        alarm.given(raised(), firstCall(), attempted(1, 0), failed(1, 0, 30))
                .when(attempt(2, 1))
                .expectEvents(attempted(2, 1));
    }

    @Test
    void is_not_wanted_once_it_arrived() {
        alarm.given(raised(), firstCall(), attempted(1, 0), delivered(1, 0))
                .when(attempt(2, 2))
                .expectNoEvents();
    }

    @Test
    void is_not_wanted_while_somebody_sees_to_it_or_when_it_is_over() {
        alarm.given(raised(), firstCall(), acknowledged(1)).when(attempt(1, 2)).expectNoEvents();
        alarm.given(raised(), firstCall(), settled(1)).when(attempt(1, 2)).expectNoEvents();
    }

    @Test
    void is_nothing_for_a_call_that_was_not_made() {
        alarm.given(raised()).when(attempt(1, 0)).expectNoEvents();
        alarm.given(raised(), firstCall())
                .when(new AttemptCall(KEY, 2, FIRST.id(), 1, minute(0)))
                .expectNoEvents();
    }

    @Test
    void ends_with_its_arrival() {
        alarm.given(raised(), firstCall(), attempted(1, 0)).when(arrive(1, 1)).expectEvents(delivered(1, 1));
    }

    @Test
    void ends_with_an_arrival_also_when_somebody_sees_to_it_or_when_it_is_over() {
        alarm.given(raised(), firstCall(), attempted(1, 0), acknowledged(0))
                .when(arrive(1, 1))
                .expectEvents(delivered(1, 1));
        alarm.given(raised(), firstCall(), attempted(1, 0), settled(0))
                .when(arrive(1, 1))
                .expectEvents(delivered(1, 1));
    }

    @Test
    void arrives_once_and_not_before_it_was_sent() {
        alarm.given(raised(), firstCall(), attempted(1, 0), delivered(1, 0))
                .when(arrive(1, 1))
                .expectNoEvents();
        alarm.given(raised(), firstCall()).when(arrive(1, 1)).expectNoEvents();
        alarm.given(raised()).when(arrive(1, 1)).expectNoEvents();
    }

    @Test
    void fails_with_a_reason_and_the_time_of_the_next() {
        alarm.given(raised(), firstCall(), attempted(1, 0)).when(fail(1, 0)).expectEvents(failed(1, 0, 30));
        alarm.given(raised(), firstCall(), attempted(1, 0), failed(1, 0, 30), attempted(2, 1), settled(1))
                .when(fail(2, 1))
                .expectEvents(failed(2, 1, 60));
    }

    @Test
    void fails_once_and_only_as_the_newest() {
        alarm.given(raised(), firstCall(), attempted(1, 0), failed(1, 0, 30))
                .when(fail(1, 0))
                .expectNoEvents();
        alarm.given(raised(), firstCall(), attempted(1, 0), attempted(2, 2))
                .when(fail(1, 3))
                .expectNoEvents();
        alarm.given(raised()).when(fail(1, 3)).expectNoEvents();
    }

    @Test
    void is_tried_again_after_pauses_that_grow_to_an_hour() {
        assertThat(IntStream.of(1, 2, 3, 7, 8, 9, 1_000).mapToObj(Calls::pauseAfter))
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(32),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    private static AttemptCall attempt(int attempt, int minute) {
        return new AttemptCall(KEY, 1, FIRST.id(), attempt, minute(minute));
    }

    private static RecordDelivery arrive(int attempt, int minute) {
        return new RecordDelivery(KEY, 1, FIRST.id(), attempt, minute(minute));
    }

    private static RecordFailure fail(int attempt, int minute) {
        return new RecordFailure(KEY, 1, FIRST.id(), attempt, CallFailure.REFUSED, 503, minute(minute));
    }

    private static CallDelivered delivered(int attempt, int minute) {
        return new CallDelivered(KEY, 1, FIRST.id(), attempt, minute(minute));
    }

    private static CallFailed failed(int attempt, int minute, int pauseSeconds) {
        return new CallFailed(
                KEY,
                1,
                FIRST.id(),
                attempt,
                CallFailure.REFUSED,
                503,
                minute(minute).plusSeconds(pauseSeconds),
                minute(minute));
    }
}
