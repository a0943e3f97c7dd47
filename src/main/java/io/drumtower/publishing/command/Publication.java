package io.drumtower.publishing.command;

import static io.drumtower.publishing.command.PublicationRule.CATEGORY_OF_WEBSITE;
import static io.drumtower.publishing.command.PublicationRule.INTERPRETATION_WITHOUT_POLICY;
import static io.drumtower.publishing.command.PublicationRule.NOT_RELEASED;
import static io.drumtower.publishing.command.PublicationRule.NOT_WITHDRAWN;
import static io.drumtower.publishing.command.PublicationRule.WITHDRAWN;

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
import io.drumtower.publishing.PublicationEvent.SightingWithdrawn;
import io.drumtower.publishing.Series;
import io.drumtower.publishing.command.PublicationCommand.CorrectPublication;
import io.drumtower.publishing.command.PublicationCommand.RecategorisePublication;
import io.drumtower.publishing.command.PublicationCommand.RestorePublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawPublication;
import io.drumtower.publishing.command.PublicationCommand.WithdrawSighting;
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
                    ? new Visible(
                            released.counted(),
                            released.described(),
                            released.by() == null ? ClassedBy.SOURCE : ClassedBy.HAND)
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
            if (command instanceof WithdrawSighting sighting) {
                return Optional.of(
                        new SightingWithdrawn(sighting.id(), sighting.delivery(), sighting.by(), sighting.at()));
            }
            if (command instanceof RestorePublication) {
                throw NOT_WITHDRAWN.violation();
            }
            var withdraw = (WithdrawPublication) Objects.requireNonNull(command);
            return Optional.of(
                    new PublicationWithdrawn(withdraw.id(), counted, withdraw.reason(), withdraw.by(), withdraw.at()));
        }

        private Optional<PublicationEvent> correct(CorrectPublication correct) {
            var next = new Counted(
                    counted.channel(),
                    counted.channel() == Channel.WEBSITE
                            ? classed(counted.category(), correct.category(), correct.source())
                            : null,
                    Objects.requireNonNullElse(correct.form(), counted.form()),
                    classed(counted.series(), correct.series(), correct.source()),
                    Objects.requireNonNullElse(correct.publishedAt(), counted.publishedAt()));
            var told = correct.source() == null ? correct.described() : withWhatStays(correct.described());
            if (next.series() == Series.INTERPRETATION && told.policyRef() == null) {
                throw INTERPRETATION_WITHOUT_POLICY.violation();
            }
            return next.equals(counted) && told.equals(described)
                    ? Optional.empty()
                    : Optional.of(new PublicationCorrected(
                            correct.id(), counted, next, told, correct.source(), correct.by(), correct.at()));
        }

        /** What is open is filled; what a source has said, a source may say otherwise. */
        private <T> @Nullable T classed(@Nullable T known, @Nullable T told, @Nullable String source) {
            var isOpen =
                    known == null ? classedBy != ClassedBy.EDITOR : classedBy == ClassedBy.SOURCE && source != null;
            return told != null && isOpen ? told : known;
        }

        private Described withWhatStays(Described told) {
            return new Described(
                    told.title(),
                    told.url() == null ? described.url() : told.url(),
                    told.policyRef() == null ? described.policyRef() : told.policyRef(),
                    told.column() == null ? described.column() : told.column());
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
                return new Visible(corrected.counted(), corrected.described(), classedBy(corrected));
            }
            if (event instanceof PublicationRecategorised again) {
                return new Visible(again.counted(), again.described(), ClassedBy.EDITOR);
            }
            return event instanceof PublicationWithdrawn withdrawn ? new Withdrawn(this, withdrawn) : this;
        }

        private ClassedBy classedBy(PublicationCorrected corrected) {
            if (!corrected.changesClass()) {
                return classedBy;
            }
            return corrected.source() != null ? ClassedBy.SOURCE : ClassedBy.HAND;
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
                        restore.id(), before.counted(), restore.reason(), restore.by(), restore.at()));
            }
            throw WITHDRAWN.violation();
        }

        @Override
        public Publication evolve(PublicationEvent next) {
            return next instanceof PublicationRestored ? before : this;
        }
    }
}
