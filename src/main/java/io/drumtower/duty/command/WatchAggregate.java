package io.drumtower.duty.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.duty.ShiftEvent;
import io.drumtower.duty.command.ShiftCommand.AnswerQuestion;
import io.drumtower.duty.command.ShiftCommand.QuestionMatter;
import io.drumtower.duty.command.ShiftCommand.RecordAddendum;
import io.drumtower.duty.command.ShiftCommand.RefuseHandover;
import io.drumtower.duty.command.ShiftCommand.SignHandover;
import io.drumtower.duty.command.ShiftCommand.StandDownWatch;
import io.drumtower.duty.command.ShiftCommand.StartHandover;
import io.drumtower.duty.command.ShiftCommand.StartShift;
import io.drumtower.duty.command.ShiftCommand.TakeOverHandover;
import io.drumtower.duty.command.ShiftCommand.UnderstandMatter;
import io.drumtower.duty.command.ShiftCommand.WatchAnswer;
import io.drumtower.duty.command.ShiftCommand.WithdrawHandover;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link Watch} to Axon and decides nothing itself. */
@Aggregate(type = "duty.watch")
class WatchAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private Watch watch = Watch.UNOPENED;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(StartShift command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(StartHandover command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(UnderstandMatter command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(QuestionMatter command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(AnswerQuestion command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(SignHandover command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(RefuseHandover command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(WithdrawHandover command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(TakeOverHandover command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(StandDownWatch command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WatchAnswer handle(RecordAddendum command) {
        return decide(command);
    }

    private WatchAnswer decide(ShiftCommand command) {
        var event = watch.decide(command);
        event.ifPresent(decided -> apply(decided));
        var charge = watch.charge();
        var offer = watch.offer();
        return new WatchAnswer(
                event.isPresent(), charge == null ? null : charge.shift(), offer == null ? null : offer.id());
    }

    @EventSourcingHandler
    void on(ShiftEvent event) {
        stream = ShiftCommand.stream(event.occasion());
        watch = watch.evolve(event);
    }
}
