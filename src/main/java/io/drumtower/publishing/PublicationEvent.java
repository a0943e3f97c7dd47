package io.drumtower.publishing;

import io.drumtower.kernel.About;
import io.drumtower.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a publication. This file is the contract; its JSON is kept forever. */
public sealed interface PublicationEvent extends About {

    String id();

    /** When it happened; of a release, when it was published. The time of recording is event metadata. */
    Instant occurredAt();

    @Override
    default String about() {
        return "";
    }

    /**
     * What figures count a publication by.
     *
     * @param category on the website; null elsewhere, and while it is not classified (待归类)
     * @param series null when it belongs to none
     */
    record Counted(
            Channel channel,
            @Nullable Category category,
            Form form,
            @Nullable Series series,
            Instant publishedAt) {}

    /**
     * What it says of itself, beside what it is counted by.
     *
     * @param url address as it was given; null when it has none
     * @param policyRef the policy that it interprets
     * @param column where it stands (栏目)
     */
    record Described(
            String title,
            @Nullable String url,
            @Nullable String policyRef,
            @Nullable String column) {

        /** The policy as it was known, where it leaves it out. */
        public Described withPolicyOf(Described known) {
            return new Described(title, url, policyRef == null ? known.policyRef : policyRef, column);
        }

        /** What it leaves out as it was known. */
        public Described withWhatStays(Described known) {
            return new Described(
                    title,
                    url == null ? known.url : url,
                    policyRef == null ? known.policyRef : policyRef,
                    column == null ? known.column : column);
        }
    }

    /**
     * It came out. A fact: it begins the stream that is named by its id.
     *
     * @param undated nobody told when: {@code publishedAt} is when a source first showed it
     * @param source the data source that brought it; null when somebody recorded it
     * @param delivery with which it came; null as {@code source}
     * @param by who recorded it; null when a source brought it
     */
    @EventType("publishing.publication-released")
    record PublicationReleased(
            String id,
            Counted counted,
            Described described,
            boolean undated,
            @Nullable String source,
            @Nullable String delivery,
            @Nullable String by)
            implements PublicationEvent {

        @Override
        public Instant occurredAt() {
            return counted.publishedAt();
        }

        @Override
        public String about() {
            return described.title();
        }
    }

    /** Another source has it too. It counts no second time. */
    @EventType("publishing.publication-sighted")
    record PublicationSighted(
            String id, String source, @Nullable String delivery, Instant occurredAt) implements PublicationEvent {}

    /**
     * It says something else of itself now. The channel stays; category and series as well, unless its source tells them.
     *
     * @param was what it was counted by
     * @param source as in {@link PublicationReleased}
     */
    @EventType("publishing.publication-corrected")
    record PublicationCorrected(
            String id,
            Counted was,
            Counted counted,
            Described described,
            @Nullable String source,
            @Nullable String by,
            Instant occurredAt)
            implements PublicationEvent {

        @Override
        public String about() {
            return described.title();
        }
    }

    /**
     * It is counted as something else from now on.
     *
     * @param described as it is then: what it interprets may have been told with it
     */
    @EventType("publishing.publication-recategorised")
    record PublicationRecategorised(
            String id,
            Counted was,
            Counted counted,
            Described described,
            @Nullable String reason,
            String by,
            Instant occurredAt)
            implements PublicationEvent {

        @Override
        public String about() {
            return described.title();
        }
    }

    /**
     * It was taken from the channel (撤下), or had never been on it. It is counted no longer.
     *
     * @param delivery that was withdrawn, and it with it; null when somebody decided it
     */
    @EventType("publishing.publication-withdrawn")
    record PublicationWithdrawn(
            String id, Counted was, String reason, @Nullable String delivery, String by, Instant occurredAt)
            implements PublicationEvent {

        @Override
        public String about() {
            return reason;
        }
    }

    /**
     * It had been withdrawn in error, or is on the channel again. It is counted as before.
     *
     * @param delivery that tells of it again; null when somebody decided it
     * @param by who decided it, or the source of the delivery
     */
    @EventType("publishing.publication-restored")
    record PublicationRestored(
            String id,
            Counted counted,
            String reason,
            @Nullable String delivery,
            String by,
            Instant occurredAt) implements PublicationEvent {

        @Override
        public String about() {
            return reason;
        }
    }
}
