package io.drumtower.intake.command;

import static io.drumtower.intake.command.SourceRule.ALREADY_REGISTERED;
import static io.drumtower.intake.command.SourceRule.FORMAT_IS_FIXED;
import static io.drumtower.intake.command.SourceRule.NOT_REGISTERED;

import io.drumtower.intake.DataSourceEvent;
import io.drumtower.intake.DataSourceEvent.DataSourceChanged;
import io.drumtower.intake.DataSourceEvent.DataSourceRegistered;
import io.drumtower.intake.DataSourceEvent.DataSourceResumed;
import io.drumtower.intake.DataSourceEvent.DataSourceSilenced;
import io.drumtower.intake.DataSourceEvent.FeedNetworksGranted;
import io.drumtower.intake.FeedGrant;
import io.drumtower.intake.command.DataSourceCommand.ChangeDataSource;
import io.drumtower.intake.command.DataSourceCommand.GrantFeedNetworks;
import io.drumtower.intake.command.DataSourceCommand.RegisterDataSource;
import io.drumtower.intake.command.DataSourceCommand.ResumeDataSource;
import io.drumtower.intake.command.DataSourceCommand.SilenceDataSource;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decisions of one data source, as pure functions. */
sealed interface Source {

    Source UNKNOWN = new Unknown();

    /** Empty when what is asked for is so already. */
    Optional<DataSourceEvent> decide(DataSourceCommand command);

    Source evolve(DataSourceEvent event);

    record Unknown() implements Source {

        @Override
        public Optional<DataSourceEvent> decide(DataSourceCommand command) {
            if (command instanceof RegisterDataSource register) {
                return Optional.of(registered(register));
            }
            throw NOT_REGISTERED.violation();
        }

        @Override
        public Source evolve(DataSourceEvent event) {
            return event instanceof DataSourceRegistered registered
                    ? new Registered(plan(registered), FeedGrant.NONE, null)
                    : this;
        }
    }

    /** @param silentSince null while it is heard */
    record Registered(
            SourcePlan plan, FeedGrant grant, @Nullable Instant silentSince) implements Source {

        @Override
        public Optional<DataSourceEvent> decide(DataSourceCommand command) {
            if (command instanceof RegisterDataSource again && !again.plan().equals(plan)) {
                throw ALREADY_REGISTERED.violation();
            }
            if (command instanceof ChangeDataSource change && !change.plan().equals(plan)) {
                return Optional.of(changed(change));
            }
            if (command instanceof GrantFeedNetworks more && !more.grant().equals(grant)) {
                return Optional.of(new FeedNetworksGranted(more.id(), more.grant(), more.by(), more.at()));
            }
            if (command instanceof SilenceDataSource silence && silentSince == null) {
                return Optional.of(new DataSourceSilenced(silence.id(), plan.site(), silence.since(), silence.at()));
            }
            if (command instanceof ResumeDataSource resume && silentSince != null) {
                return Optional.of(new DataSourceResumed(resume.id(), plan.site(), silentSince, resume.at()));
            }
            return Optional.empty();
        }

        private DataSourceChanged changed(ChangeDataSource change) {
            var to = change.plan();
            if (!to.format().equals(plan.format())) {
                throw FORMAT_IS_FIXED.violation();
            }
            return new DataSourceChanged(
                    change.id(),
                    to.name(),
                    to.site(),
                    to.zone(),
                    to.denyStatus(),
                    to.denyRules(),
                    to.silentAfterSeconds(),
                    to.shown(),
                    change.by(),
                    change.at());
        }

        @Override
        public Source evolve(DataSourceEvent event) {
            if (event instanceof DataSourceChanged to) {
                return new Registered(
                        new SourcePlan(
                                to.name(),
                                to.site(),
                                plan.format(),
                                to.zone(),
                                to.denyStatus(),
                                to.denyRules(),
                                to.silentAfterSeconds(),
                                to.shown()),
                        grant,
                        silentSince);
            }
            if (event instanceof DataSourceSilenced silenced) {
                return new Registered(plan, grant, silenced.since());
            }
            if (event instanceof FeedNetworksGranted more) {
                return new Registered(plan, more.grant(), silentSince);
            }
            return event instanceof DataSourceResumed ? new Registered(plan, grant, null) : this;
        }
    }

    private static DataSourceRegistered registered(RegisterDataSource register) {
        var plan = register.plan();
        return new DataSourceRegistered(
                register.id(),
                plan.name(),
                plan.site(),
                plan.format(),
                plan.zone(),
                plan.denyStatus(),
                plan.denyRules(),
                plan.silentAfterSeconds(),
                plan.shown(),
                register.by(),
                register.at());
    }

    private static SourcePlan plan(DataSourceRegistered event) {
        return new SourcePlan(
                event.name(),
                event.site(),
                event.format(),
                event.zone(),
                event.denyStatus(),
                event.denyRules(),
                event.silentAfterSeconds(),
                event.shown());
    }
}
