package io.drumtower.duty.command;

import static io.drumtower.duty.command.AlarmRule.ALARM_SETTLED;
import static io.drumtower.duty.command.AlarmRule.NO_SUCH_ALARM;

import io.drumtower.duty.AlarmEvent;
import io.drumtower.duty.AlarmEvent.AlarmRaised;
import io.drumtower.duty.command.AlarmCommand.AcknowledgeAlarm;
import io.drumtower.duty.command.AlarmCommand.RaiseAlarm;
import io.drumtower.duty.command.AlarmCommand.RecordDelivery;
import io.drumtower.duty.command.AlarmCommand.RecordFailure;
import java.util.Optional;

/** The decisions about the alarms of one key, as pure functions. */
sealed interface Alarm permits Alarm.Unknown, OpenAlarm, Alarm.Settled {

    Alarm UNKNOWN = new Unknown();

    /** Empty when what is asked for is so already, or is no longer wanted. */
    Optional<AlarmEvent> decide(AlarmCommand command);

    Alarm evolve(AlarmEvent event);

    record Unknown() implements Alarm {

        @Override
        public Optional<AlarmEvent> decide(AlarmCommand command) {
            if (command instanceof RaiseAlarm raise) {
                return Optional.of(raised(raise, 1));
            }
            if (command instanceof AcknowledgeAlarm) {
                throw NO_SUCH_ALARM.violation();
            }
            return Optional.empty();
        }

        @Override
        public Alarm evolve(AlarmEvent event) {
            return event instanceof AlarmRaised raised ? OpenAlarm.of(raised) : this;
        }
    }

    /** What was under way as it was settled still has its outcome. */
    record Settled(int number, Calls calls) implements Alarm {

        @Override
        public Optional<AlarmEvent> decide(AlarmCommand command) {
            if (command instanceof RaiseAlarm raise) {
                return Optional.of(raised(raise, number + 1));
            }
            if (command instanceof AcknowledgeAlarm acknowledge) {
                throw (acknowledge.number() > number ? NO_SUCH_ALARM : ALARM_SETTLED).violation();
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
            return event instanceof AlarmRaised raised
                    ? OpenAlarm.of(raised)
                    : new Settled(number, calls.evolve(event));
        }
    }

    private static AlarmRaised raised(RaiseAlarm command, int number) {
        return new AlarmRaised(
                command.key(),
                number,
                command.severity(),
                command.text(),
                command.arguments(),
                command.ladder(),
                new Ladder(command.ladder(), command.at(), 0).next(),
                command.at());
    }
}
