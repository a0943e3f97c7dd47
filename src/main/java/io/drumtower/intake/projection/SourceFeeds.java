package io.drumtower.intake.projection;

import io.drumtower.figures.FeedRule;
import io.drumtower.figures.FeedSignal;
import io.drumtower.figures.FeedSignal.FeedBack;
import io.drumtower.figures.FeedSignal.FeedHeard;
import io.drumtower.figures.FeedSignal.FeedOpened;
import io.drumtower.figures.FeedSignal.FeedSilent;
import io.drumtower.figures.FeedSignal.FeedUnheard;
import io.drumtower.intake.DataSourceEvent.DataSourceChanged;
import io.drumtower.intake.DataSourceEvent.DataSourceRegistered;
import io.drumtower.intake.DataSourceEvent.DataSourceResumed;
import io.drumtower.intake.DataSourceEvent.DataSourceSilenced;
import io.drumtower.intake.DeliveryEvent.DeliveryWithdrawn;
import io.drumtower.intake.IntakeEvent.IntakeReceived;
import io.drumtower.intake.format.Format;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A data source is a feed of the figures that its format reports. */
@Component
class SourceFeeds implements FeedRule {

    @Override
    public Optional<FeedSignal> signal(Object event) {
        if (event instanceof DataSourceRegistered one) {
            return Optional.of(new FeedOpened(
                    one.id(),
                    one.name(),
                    one.site(),
                    figures(one.format()),
                    one.silentAfterSeconds() != null,
                    one.occurredAt()));
        }
        if (event instanceof DataSourceChanged one) {
            return Optional.of(new FeedOpened(
                    one.id(), one.name(), one.site(), Set.of(), one.silentAfterSeconds() != null, one.occurredAt()));
        }
        if (event instanceof DataSourceSilenced one) {
            return Optional.of(new FeedSilent(one.id(), one.since(), one.occurredAt()));
        }
        if (event instanceof DataSourceResumed one) {
            return Optional.of(new FeedBack(one.id(), one.occurredAt()));
        }
        if (event instanceof DeliveryWithdrawn one) {
            return Optional.of(new FeedUnheard(one.source(), one.receivedAt()));
        }
        return event instanceof IntakeReceived one && one.part() == 1
                ? Optional.of(new FeedHeard(one.source(), one.receivedAt()))
                : Optional.empty();
    }

    private static Set<String> figures(String format) {
        var known = Format.of(format);
        if (known.map(Format::hasAttacks).orElse(false)) {
            return new AttackCounts().figures();
        }
        return known.map(Format::isFile).orElse(false) ? new TrafficCounts().figures() : Set.of();
    }
}
