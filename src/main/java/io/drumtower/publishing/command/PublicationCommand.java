package io.drumtower.publishing.command;

import io.drumtower.publishing.Category;
import io.drumtower.publishing.Channel;
import io.drumtower.publishing.ClassedBy;
import io.drumtower.publishing.Form;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.Described;
import io.drumtower.publishing.Series;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What editors and sources may ask of a publication that came out. */
public sealed interface PublicationCommand {

    /** Its stream begins with the fact of its release. */
    @TargetAggregateIdentifier
    String id();

    Instant at();

    /**
     * What a source leaves out, which may not know it, stays.
     *
     * @param form null: it stays; {@code publishedAt} as well
     * @param category where it is open to the source, see {@link ClassedBy}; null tells nothing. {@code series} as well
     * @param source null when an editor corrects it
     * @param by null when a source does
     */
    record CorrectPublication(
            String id,
            @Nullable Form form,
            @Nullable Instant publishedAt,
            @Nullable Category category,
            @Nullable Series series,
            Described described,
            @Nullable String source,
            @Nullable String by,
            Instant at,
            boolean keeps)
            implements PublicationCommand {

        /** Of what it says alone, all of it. */
        public CorrectPublication(
                String id,
                @Nullable Form form,
                @Nullable Instant publishedAt,
                Described described,
                @Nullable String source,
                @Nullable String by,
                Instant at) {
            this(id, form, publishedAt, null, null, described, source, by, at, source != null);
        }
    }

    /**
     * What another source tells of what is open; null tells nothing.
     *
     * @param policyRef for an interpretation that has none
     */
    record ClassifyPublication(
            String id,
            @Nullable Category category,
            @Nullable Series series,
            @Nullable String policyRef,
            String source,
            Instant at)
            implements PublicationCommand {}

    /** @param category null takes it back to what is not classified */
    record RecategorisePublication(
            String id,
            @Nullable Category category,
            @Nullable Series series,
            @Nullable String policyRef,
            @Nullable String reason,
            String by,
            Instant at)
            implements PublicationCommand {}

    /** @param delivery that was withdrawn, and it with it; null when somebody decides it */
    record WithdrawPublication(
            String id, String reason, @Nullable String delivery, String by, Instant at) implements PublicationCommand {

        public WithdrawPublication(String id, String reason, String by, Instant at) {
            this(id, reason, null, by, at);
        }
    }

    /**
     * It came back, and is what it says now.
     *
     * @param undated it says no day: the one that is known stays
     * @param formTold false: its form is only taken for granted
     * @param source as in {@link CorrectPublication}, with {@code by}
     */
    record RetellPublication(
            String id,
            Counted counted,
            Described described,
            boolean undated,
            boolean formTold,
            @Nullable String source,
            @Nullable String by,
            Instant at)
            implements PublicationCommand {

        /** With what stays of that by which it is known. */
        Counted counted(Counted known, ClassedBy classedBy) {
            var isByPeople = by != null;
            var isOfWebsite = known.channel() == Channel.WEBSITE;
            return new Counted(
                    known.channel(),
                    isOfWebsite ? classedBy.retold(known.category(), counted.category(), isByPeople) : null,
                    isByPeople && !formTold ? known.form() : counted.form(),
                    classedBy.retold(known.series(), counted.series(), isByPeople),
                    undated ? known.publishedAt() : counted.publishedAt());
        }

        /** An interpretation keeps its policy. */
        Described described(Described known, Counted next) {
            if (by != null) {
                return described.withWhatStays(known);
            }
            return next.series() == Series.INTERPRETATION ? described.withPolicyOf(known) : described;
        }
    }

    /** @param delivery that tells of it again; null when somebody decides it */
    record RestorePublication(
            String id, String reason, @Nullable String delivery, String by, Instant at) implements PublicationCommand {

        public RestorePublication(String id, String reason, String by, Instant at) {
            this(id, reason, null, by, at);
        }
    }
}
