package io.drumtower.duty.command;

import static io.drumtower.duty.command.AlarmRule.ALARM_SETTLED;
import static io.drumtower.duty.command.AlarmRule.NO_SUCH_ALARM;

import io.drumtower.duty.AlarmEvent;
import io.drumtower.duty.AlarmEvent.AcknowledgementExpired;
import io.drumtower.duty.AlarmEvent.AlarmAcknowledged;
import io.drumtower.duty.AlarmEvent.AlarmCalled;
import io.drumtower.duty.AlarmEvent.AlarmRaised;
import io.drumtower.duty.AlarmEvent.AlarmSettled;
import io.drumtower.duty.AlarmEvent.Delivery;
import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.AlarmEvent.NextCall;
import io.drumtower.duty.AlarmEvent.TurnPassedOver;
import io.drumtower.duty.command.AlarmCommand.AcknowledgeAlarm;
import io.drumtower.duty.command.AlarmCommand.AttemptCall;
import io.drumtower.duty.command.AlarmCommand.CallNext;
import io.drumtower.duty.command.AlarmCommand.ExpireAcknowledgement;
import io.drumtower.duty.command.AlarmCommand.RecordDelivery;
import io.drumtower.duty.command.AlarmCommand.RecordFailure;
import io.drumtower.duty.command.AlarmCommand.SettleAlarm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm whose cause is not over.
 *
 * @param called so many steps were called
 * @param acknowledgedUntil nobody is called before; null while nobody sees to it
 */
record OpenAlarm(
        int number, Ladder ladder, int called, @Nullable Instant acknowledgedUntil, Calls calls) implements Alarm {

    /** Who falls asleep again does not keep the others from being called. */
    static final Duration ACKNOWLEDGED_FOR = Duration.ofMinutes(30);

    static OpenAlarm of(AlarmRaised raised) {
        var ladder = new Ladder(raised.ladder(), raised.occurredAt(), 0);
        return new OpenAlarm(raised.number(), ladder, 0, null, Calls.NONE);
    }

    @Override
    public Optional<AlarmEvent> decide(AlarmCommand command) {
        if (command instanceof SettleAlarm settle) {
            return Optional.of(new AlarmSettled(settle.key(), number, settle.at()));
        }
        if (command instanceof AcknowledgeAlarm acknowledge) {
            return Optional.of(acknowledged(acknowledge));
        }
        if (command instanceof ExpireAcknowledgement expire) {
            return expired(expire);
        }
        if (command instanceof CallNext next) {
            return called(next);
        }
        return ofCalls(command);
    }

    /** Again before its end, it lasts longer. */
    private AlarmAcknowledged acknowledged(AcknowledgeAlarm command) {
        if (command.number() != number) {
            throw (command.number() > number ? NO_SUCH_ALARM : ALARM_SETTLED).violation();
        }
        return new AlarmAcknowledged(
                command.key(), number, command.by(), command.at().plus(ACKNOWLEDGED_FOR), command.at());
    }

    private Optional<AlarmEvent> expired(ExpireAcknowledgement command) {
        if (command.number() != number
                || acknowledgedUntil == null
                || command.at().isBefore(acknowledgedUntil)) {
            return Optional.empty();
        }
        var next = ladder.resumed(command.at()).next();
        return Optional.of(new AcknowledgementExpired(command.key(), number, next, command.at()));
    }

    private Optional<AlarmEvent> called(CallNext command) {
        var next = ladder.next();
        if (command.number() != number
                || command.call() != called + 1
                || acknowledgedUntil != null
                || next == null
                || command.at().isBefore(next.at())) {
            return Optional.empty();
        }
        return Optional.of(command.lines().isEmpty() ? passedOver(command, next) : called(command, next));
    }

    private AlarmCalled called(CallNext command, NextCall next) {
        return new AlarmCalled(
                command.key(),
                number,
                command.call(),
                next.turn(),
                command.called(),
                command.lines().stream().map(line -> delivery(command, line)).toList(),
                ladder.called().next(),
                command.at());
    }

    private TurnPassedOver passedOver(CallNext command, NextCall next) {
        return new TurnPassedOver(
                command.key(),
                number,
                command.call(),
                next.turn(),
                command.called(),
                ladder.passedOver(command.at()).next(),
                command.at());
    }

    /** Made of what it is about, so that it is the same however often it is made. */
    private static Delivery delivery(CallNext command, Line line) {
        var name = "%s~%d/%d/%s".formatted(command.key(), command.number(), command.call(), line);
        return new Delivery(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(), line);
    }

    private Optional<AlarmEvent> ofCalls(AlarmCommand command) {
        if (command instanceof AttemptCall attempt && attempt.number() == number && acknowledgedUntil == null) {
            return calls.decide(attempt);
        }
        if (command instanceof RecordDelivery delivery && delivery.number() == number) {
            return calls.decide(delivery);
        }
        return command instanceof RecordFailure failure && failure.number() == number
                ? calls.decide(failure)
                : Optional.empty();
    }

    @Override
    public Alarm evolve(AlarmEvent event) {
        if (event instanceof AlarmSettled) {
            return new Settled(number, calls);
        }
        if (event instanceof AlarmAcknowledged acknowledged) {
            return new OpenAlarm(number, ladder, called, acknowledged.until(), calls);
        }
        if (event instanceof AcknowledgementExpired expired) {
            return new OpenAlarm(number, ladder.resumed(expired.occurredAt()), called, null, calls);
        }
        if (event instanceof AlarmCalled one) {
            return new OpenAlarm(number, ladder.called(), one.call(), acknowledgedUntil, calls.evolve(one));
        }
        if (event instanceof TurnPassedOver one) {
            return new OpenAlarm(number, ladder.passedOver(one.occurredAt()), one.call(), acknowledgedUntil, calls);
        }
        return new OpenAlarm(number, ladder, called, acknowledgedUntil, calls.evolve(event));
    }
}
