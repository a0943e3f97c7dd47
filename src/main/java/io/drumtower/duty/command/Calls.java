package io.drumtower.duty.command;

import io.drumtower.duty.AlarmEvent;
import io.drumtower.duty.AlarmEvent.AlarmCalled;
import io.drumtower.duty.AlarmEvent.CallAttempted;
import io.drumtower.duty.AlarmEvent.CallDelivered;
import io.drumtower.duty.AlarmEvent.CallFailed;
import io.drumtower.duty.command.AlarmCommand.AttemptCall;
import io.drumtower.duty.command.AlarmCommand.RecordDelivery;
import io.drumtower.duty.command.AlarmCommand.RecordFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The calls of one alarm, by the ids of their deliveries. */
record Calls(Map<String, Call> all) {

    static final Calls NONE = new Calls(Map.of());

    /** Longer than a line's time-outs together: who has said nothing by then was killed. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** @param underway the newest attempt has no outcome */
    private record Call(int attempts, boolean underway, boolean delivered) {}

    Optional<AlarmEvent> decide(AttemptCall command) {
        var call = all.get(command.delivery());
        if (call == null || call.delivered() || command.attempt() != call.attempts() + 1) {
            return Optional.empty();
        }
        return Optional.of(new CallAttempted(
                command.key(),
                command.number(),
                command.delivery(),
                command.attempt(),
                command.at().plus(PATIENCE),
                command.at()));
    }

    /** Of whichever attempt: it has arrived. */
    Optional<AlarmEvent> decide(RecordDelivery command) {
        var call = all.get(command.delivery());
        if (call == null || call.delivered() || command.attempt() > call.attempts()) {
            return Optional.empty();
        }
        return Optional.of(new CallDelivered(
                command.key(), command.number(), command.delivery(), command.attempt(), command.at()));
    }

    /** Only of the newest attempt: an older one says nothing about when to try again. */
    Optional<AlarmEvent> decide(RecordFailure command) {
        var call = all.get(command.delivery());
        if (call == null || !call.underway() || command.attempt() != call.attempts()) {
            return Optional.empty();
        }
        return Optional.of(new CallFailed(
                command.key(),
                command.number(),
                command.delivery(),
                command.attempt(),
                command.reason(),
                command.status(),
                command.at().plus(pauseAfter(command.attempt())),
                command.at()));
    }

    /** Twice as long each time. */
    static Duration pauseAfter(int attempt) {
        var pause = FIRST_PAUSE;
        for (var i = 1; i < attempt && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    Calls evolve(AlarmEvent event) {
        if (event instanceof AlarmCalled called) {
            var more = new TreeMap<>(all);
            called.deliveries().forEach(one -> more.put(one.id(), new Call(0, false, false)));
            return new Calls(more);
        }
        if (event instanceof CallAttempted attempted) {
            return with(attempted.delivery(), new Call(attempted.attempt(), true, false));
        }
        if (event instanceof CallDelivered delivered) {
            return with(delivered.delivery(), new Call(delivered.attempt(), false, true));
        }
        return event instanceof CallFailed failed
                ? with(failed.delivery(), new Call(failed.attempt(), false, false))
                : this;
    }

    private Calls with(String delivery, Call call) {
        var changed = new TreeMap<>(all);
        changed.put(delivery, call);
        return new Calls(changed);
    }
}
