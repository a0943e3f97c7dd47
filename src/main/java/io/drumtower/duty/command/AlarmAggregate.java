package io.drumtower.duty.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.duty.AlarmEvent;
import io.drumtower.duty.command.AlarmCommand.AcknowledgeAlarm;
import io.drumtower.duty.command.AlarmCommand.AttemptCall;
import io.drumtower.duty.command.AlarmCommand.CallNext;
import io.drumtower.duty.command.AlarmCommand.ExpireAcknowledgement;
import io.drumtower.duty.command.AlarmCommand.RaiseAlarm;
import io.drumtower.duty.command.AlarmCommand.RecordDelivery;
import io.drumtower.duty.command.AlarmCommand.RecordFailure;
import io.drumtower.duty.command.AlarmCommand.SettleAlarm;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Alarm} to Axon and decides nothing itself. Each command answers whether it changed something. */
@Aggregate(type = "duty.alarm")
class AlarmAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Alarm alarm = Alarm.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RaiseAlarm command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(SettleAlarm command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(AcknowledgeAlarm command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ExpireAcknowledgement command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(CallNext command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(AttemptCall command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RecordDelivery command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RecordFailure command) {
        return decide(command);
    }

    private boolean decide(AlarmCommand command) {
        var event = alarm.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(AlarmEvent event) {
        stream = AlarmCommand.stream(event.key());
        alarm = alarm.evolve(event);
    }
}
