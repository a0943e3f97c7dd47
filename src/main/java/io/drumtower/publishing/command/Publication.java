package io.drumtower.publishing.command;

import static io.drumtower.publishing.command.PublicationRule.CATEGORY_OF_WEBSITE;
import static io.drumtower.publishing.command.PublicationRule.INTERPRETATION_WITHOUT_POLICY;
import static io.drumtower.publishing.command.PublicationRule.NOT_RELEASED;
import static io.drumtower.publishing.command.PublicationRule.NOT_WITHDRAWN;
import static io.drumtower.publishing.command.PublicationRule.WITHDRAWN;

import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.ClassedBy;
import io.drumtower.publishing.PublicationEvent;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.Described;
import io.drumtower.publishing.PublicationEvent.PublicationCorrected;
import io.drumtower.publishing.PublicationEvent.PublicationRecategorised;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import io.drumtower.publishing.PublicationEvent.PublicationRestored;
import io.drumtower.publishing.PublicationEvent.PublicationWithdrawn;
import io.drumtower.publishing.Series;
import io.drumtower.publishing.command.PublicationCommand.ClassifyPublication;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.command.PublicationCommand.RecategorisePublication;
import io.drumtower.publishing.command.PublicationCommand.RestorePublication;
import io.drumtower.publishing.command.PublicationCommand.RetellPublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decisions about one publication, as pure functions. */
sealed interface Publication {

    Publication UNKNOWN = new Unknown();

    /** Empty when the command asks for what is so already: the same request again. */
    Optional<PublicationEvent> decide(PublicationCommand command);

    Publication evolve(PublicationEvent event);

    record Unknown() implements Publication {

        @Override
        public Optional<PublicationEvent> decide(PublicationCommand command) {
            throw NOT_RELEASED.violation();
        }

        @Override
        public Publication evolve(PublicationEvent event) {
            return event instanceof PublicationReleased released
                    ? new Visible(released.counted(), released.described(), ClassedBy.of(released))
                    : this;
        }
    }

    record Visible(Counted counted, Described described, ClassedBy classedBy) implements Publication {

        @Override
        public Optional<PublicationEvent> decide(PublicationCommand command) {
            if (command instanceof CorrectPublication correct) {
                return correct(correct);
            }
            if (command instanceof RecategorisePublication recategorise) {
                return recategorise(recategorise);
            }
            if (command instanceof ClassifyPublication classify) {
                return classify(classify);
            }
            if (command instanceof RetellPublication again) {
                var next = again.counted(counted, classedBy);
                return correct(again, next, again.described(described, next), again.source(), again.by());
            }
            if (command instanceof RestorePublication) {
                throw NOT_WITHDRAWN.violation();
            }
            var withdraw = (WithdrawPublication) Objects.requireNonNull(command);
            return Optional.of(new PublicationWithdrawn(
                    withdraw.id(), counted, withdraw.reason(), withdraw.delivery(), withdraw.by(), withdraw.at()));
        }

        private Optional<PublicationEvent> correct(CorrectPublication correct) {
            var next = new Counted(
                    counted.channel(),
                    category(correct.category(), correct.source()),
                    Objects.requireNonNullElse(correct.form(), counted.form()),
                    series(correct.series(), correct.source()),
                    Objects.requireNonNullElse(correct.publishedAt(), counted.publishedAt()));
            var told = correct.keeps() ? correct.described().withWhatStays(described) : correct.described();
            return correct(correct, next, told, correct.source(), correct.by());
        }

        private Optional<PublicationEvent> correct(
                PublicationCommand command,
                Counted next,
                Described told,
                @Nullable String source,
                @Nullable String by) {
            if (next.series() == Series.INTERPRETATION && told.policyRef() == null) {
                throw INTERPRETATION_WITHOUT_POLICY.violation();
            }
            return next.equals(counted) && told.equals(described)
                    ? Optional.empty()
                    : Optional.of(
                            new PublicationCorrected(command.id(), counted, next, told, source, by, command.at()));
        }

        private @Nullable Category category(@Nullable Category told, @Nullable String source) {
            var takes = told != null && counted.channel() == Channel.WEBSITE && classedBy.isCategoryOpenTo(source);
            return takes ? told : counted.category();
        }

        private @Nullable Series series(@Nullable Series told, @Nullable String source) {
            return told != null && classedBy.isSeriesOpenTo(source) ? told : counted.series();
        }

        /** What it says of itself stays, but for a policy that nobody has told yet. */
        private Optional<PublicationEvent> classify(ClassifyPublication command) {
            var next = new Counted(
                    counted.channel(),
                    category(command.category(), command.source()),
                    counted.form(),
                    series(command.series(), command.source()),
                    counted.publishedAt());
            if (next.equals(counted)) {
                return Optional.empty();
            }
            var policy = described.policyRef() == null ? command.policyRef() : described.policyRef();
            var told = new Described(described.title(), described.url(), policy, described.column());
            return correct(command, next, told, command.source(), null);
        }

        private Optional<PublicationEvent> recategorise(RecategorisePublication command) {
            if (command.category() != null && counted.channel() != Channel.WEBSITE) {
                throw CATEGORY_OF_WEBSITE.violation();
            }
            var policy = command.policyRef() == null ? described.policyRef() : command.policyRef();
            if (command.series() == Series.INTERPRETATION && policy == null) {
                throw INTERPRETATION_WITHOUT_POLICY.violation();
            }
            var next = new Counted(
                    counted.channel(), command.category(), counted.form(), command.series(), counted.publishedAt());
            var nextDescribed = new Described(described.title(), described.url(), policy, described.column());
            return next.equals(counted) && nextDescribed.equals(described)
                    ? Optional.empty()
                    : Optional.of(new PublicationRecategorised(
                            command.id(), counted, next, nextDescribed, command.reason(), command.by(), command.at()));
        }

        @Override
        public Publication evolve(PublicationEvent event) {
            if (event instanceof PublicationCorrected corrected) {
                return new Visible(corrected.counted(), corrected.described(), classedBy.after(corrected));
            }
            if (event instanceof PublicationRecategorised again) {
                return new Visible(again.counted(), again.described(), ClassedBy.EDITOR);
            }
            return event instanceof PublicationWithdrawn withdrawn ? new Withdrawn(this, withdrawn) : this;
        }
    }

    /** @param before what it was until then */
    record Withdrawn(Visible before, PublicationWithdrawn event) implements Publication {

        @Override
        public Optional<PublicationEvent> decide(PublicationCommand command) {
            if (command instanceof WithdrawPublication again
                    && again.reason().equals(event.reason())
                    && again.by().equals(event.by())) {
                return Optional.empty();
            }
            if (command instanceof RestorePublication restore) {
                return Optional.of(new PublicationRestored(
                        restore.id(),
                        before.counted(),
                        restore.reason(),
                        restore.delivery(),
                        restore.by(),
                        restore.at()));
            }
            throw WITHDRAWN.violation();
        }

        @Override
        public Publication evolve(PublicationEvent next) {
            return next instanceof PublicationRestored ? before : this;
        }
    }
}
