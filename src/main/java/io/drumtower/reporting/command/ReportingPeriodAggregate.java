package io.drumtower.reporting.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.drumtower.reporting.ReportingEvent.ReportingPeriodOpened;
import io.drumtower.reporting.command.ReportingCommand.OpenReportingPeriod;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Connects {@link ReportingPeriod} to Axon and decides nothing itself. The command answers whether it changed something. */
@Aggregate(type = "reporting.period")
class ReportingPeriodAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String stream;

    private ReportingPeriod period = ReportingPeriod.CLOSED;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(OpenReportingPeriod command) {
        var event = period.decide(command);
        event.ifPresent(decided -> apply(decided));
        return event.isPresent();
    }

    @EventSourcingHandler
    void on(ReportingPeriodOpened event) {
        stream = OpenReportingPeriod.stream(event.year());
        period = period.evolve(event);
    }
}
