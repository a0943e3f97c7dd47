package io.drumtower.duty.command;

import io.drumtower.duty.AlarmEvent.AlarmAcknowledged;
import io.drumtower.duty.AlarmEvent.AlarmCalled;
import io.drumtower.duty.AlarmEvent.AlarmRaised;
import io.drumtower.duty.AlarmEvent.AlarmSettled;
import io.drumtower.duty.AlarmEvent.CallAttempted;
import io.drumtower.duty.AlarmEvent.Delivery;
import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.Step;
import io.drumtower.duty.AlarmEvent.Turn;
import io.drumtower.duty.AlarmEvent.TurnPassedOver;
import io.drumtower.duty.command.AlarmCommand.CallNext;
import io.drumtower.duty.command.AlarmCommand.RaiseAlarm;
import io.drumtower.kernel.Alarms.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/** What happens to one alarm, raised at three in the morning. */
final class AnAlarm {

    static final String KEY = "intake.silence:waf-1";
    static final Instant THREE = Instant.parse("2021-09-25T19:00:00Z");
    static final List<Step> LADDER =
            List.of(new Step(Turn.OFFICER, 0), new Step(Turn.BACKUP, 10), new Step(Turn.SUPERVISOR, 15));

    /** The first call of the first alarm, by webhook. */
    static final Delivery FIRST = new Delivery("7e7a6a2b-3e2a-3b4f-8fb2-6b7f9e9d1c11", Line.WEBHOOK);

    private AnAlarm() {}

    static AggregateTestFixture<AlarmAggregate> fixture() {
        return new AggregateTestFixture<>(AlarmAggregate.class);
    }

    static Instant minute(int minutes) {
        return THREE.plus(Duration.ofMinutes(minutes));
    }

    static RaiseAlarm raise(List<Step> ladder, int minute) {
        return new RaiseAlarm(KEY, Severity.CRITICAL, "intake.alarm.silent", List.of("waf-1"), ladder, minute(minute));
    }

    static AlarmRaised raised() {
        return raised(1, LADDER, new NextCall(Turn.OFFICER, THREE), 0);
    }

    static AlarmRaised raised(int number, List<Step> ladder, @Nullable NextCall next, int minute) {
        return new AlarmRaised(
                KEY, number, Severity.CRITICAL, "intake.alarm.silent", List.of("waf-1"), ladder, next, minute(minute));
    }

    static CallNext callNext(int call, int minute) {
        return new CallNext(KEY, 1, call, "contact:" + call, List.of(Line.WEBHOOK), minute(minute));
    }

    /** No line leads to anybody. */
    static CallNext callNobody(int call, int minute) {
        return new CallNext(KEY, 1, call, null, List.of(), minute(minute));
    }

    /** @param next null after the last step */
    static TurnPassedOver passedOver(int call, Turn turn, @Nullable NextCall next, int minute) {
        return new TurnPassedOver(KEY, 1, call, turn, null, next, minute(minute));
    }

    /** @param next null after the last step */
    static AlarmCalled called(int call, Turn turn, @Nullable NextCall next, int minute) {
        var id = UUID.nameUUIDFromBytes((KEY + "~1/" + call + "/WEBHOOK").getBytes(StandardCharsets.UTF_8));
        var delivery = new Delivery(id.toString(), Line.WEBHOOK);
        return new AlarmCalled(KEY, 1, call, turn, "contact:" + call, List.of(delivery), next, minute(minute));
    }

    static AlarmCalled firstCall() {
        return new AlarmCalled(
                KEY, 1, 1, Turn.OFFICER, "contact:1", List.of(FIRST), new NextCall(Turn.BACKUP, minute(10)), THREE);
    }

    static AlarmAcknowledged acknowledged(int minute) {
        return new AlarmAcknowledged(KEY, 1, "0017", minute(minute + 30), minute(minute));
    }

    static AlarmSettled settled(int minute) {
        return new AlarmSettled(KEY, 1, minute(minute));
    }

    static CallAttempted attempted(int attempt, int minute) {
        return new CallAttempted(KEY, 1, FIRST.id(), attempt, minute(minute + 2), minute(minute));
    }
}
