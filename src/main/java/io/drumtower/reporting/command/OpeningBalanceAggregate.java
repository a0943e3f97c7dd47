package io.drumtower.reporting.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.reporting.ReportingEvent.OpeningBalanceRecorded;
import io.drumtower.reporting.command.ReportingCommand.RecordOpeningBalance;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link OpeningBalance} to Axon and decides nothing itself. The command answers whether it changed something. */
@Aggregate(type = "reporting.opening-balance")
class OpeningBalanceAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private OpeningBalance balance = OpeningBalance.UNKNOWN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RecordOpeningBalance command) {
        var event = balance.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(OpeningBalanceRecorded event) {
        stream = RecordOpeningBalance.stream(event.cell());
        balance = balance.evolve(event);
    }
}
