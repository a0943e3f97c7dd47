package io.drumtower.publishing;

import io.drumtower.kernel.About;
import io.drumtower.kernel.EventType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people record of publishing that is no publication: samples, columns, topics, documents, counts, indicators. This
 * file is the contract; its JSON is kept forever.
 */
public sealed interface EntryEvent extends About {

    String id();

    String by();

    @Override
    default String about() {
        return Entries.about(this);
    }

    /** What kind of entry it is of. */
    enum Kind {
        READERSHIP,
        FOLLOWERS,
        COLUMN_OPENED,
        COLUMN_MAINTAINED,
        TOPIC,
        CAMPAIGN,
        DOCUMENT_ISSUED,
        DOCUMENT_REPEALED,
        ACTIONS,
        INDICATOR
    }

    /**
     * What figures count an entry by.
     *
     * @param item what it is about, such as a column, a channel, an indicator
     * @param value null where it is a text or a name
     * @param of what the value is a share of; null where it is none
     * @param words the text or name; empty without one
     * @param at when it was so; of a day, its start
     */
    record Entry(
            Kind kind,
            String item,
            @Nullable Long value,
            @Nullable Long of,
            String words,
            Instant at) {}

    /** An event that records an entry. */
    sealed interface Recording extends EntryEvent {

        Entry entry();
    }

    /**
     * How often something was read.
     *
     * @param publication its title
     * @param reads since it was published
     */
    @EventType("publishing.readership-sampled")
    record ReadershipSampled(String id, String publication, long reads, Instant sampledAt, String by)
            implements Recording {

        @Override
        public Entry entry() {
            return new Entry(Kind.READERSHIP, publication, reads, null, publication, sampledAt);
        }
    }

    @EventType("publishing.followers-sampled")
    record FollowersSampled(String id, Channel channel, long followers, Instant sampledAt, String by)
            implements Recording {

        @Override
        public Entry entry() {
            return new Entry(Kind.FOLLOWERS, channel.name(), followers, null, "", sampledAt);
        }
    }

    @EventType("publishing.column-opened")
    record ColumnOpened(String id, String column, LocalDate openedOn, String by) implements Recording {

        @Override
        public Entry entry() {
            return Entries.named(Kind.COLUMN_OPENED, column, openedOn);
        }
    }

    /** A column was filled, put in order or changed. */
    @EventType("publishing.column-maintained")
    record ColumnMaintained(
            String id, String column, @Nullable String what, LocalDate maintainedOn, String by) implements Recording {

        @Override
        public Entry entry() {
            return Entries.named(Kind.COLUMN_MAINTAINED, column, maintainedOn);
        }
    }

    /** A special topic (专题) of the website was opened. */
    @EventType("publishing.topic-opened")
    record TopicOpened(String id, String topic, LocalDate openedOn, String by) implements Recording {

        @Override
        public Entry entry() {
            return Entries.named(Kind.TOPIC, topic, openedOn);
        }
    }

    /** A hashtag topic (话题) of the new media was started. */
    @EventType("publishing.campaign-started")
    record CampaignStarted(String id, String campaign, LocalDate startedOn, String by) implements Recording {

        @Override
        public Entry entry() {
            return Entries.named(Kind.CAMPAIGN, campaign, startedOn);
        }
    }

    @EventType("publishing.normative-document-issued")
    record NormativeDocumentIssued(
            String id, DocumentKind kind, String number, String title, LocalDate issuedOn, String by)
            implements Recording {

        @Override
        public Entry entry() {
            return Entries.document(Kind.DOCUMENT_ISSUED, kind, number, issuedOn);
        }
    }

    @EventType("publishing.normative-document-repealed")
    record NormativeDocumentRepealed(String id, DocumentKind kind, String number, LocalDate repealedOn, String by)
            implements Recording {

        @Override
        public Entry entry() {
            return Entries.document(Kind.DOCUMENT_REPEALED, kind, number, repealedOn);
        }
    }

    /**
     * Administrative actions of a period, counted elsewhere.
     *
     * @param amount decisions, or yuan for fees; 0 is a number
     * @param from first day of the period
     * @param to its last day, which decides the year
     */
    @EventType("publishing.administrative-actions-counted")
    record AdministrativeActionsCounted(
            String id, ActionKind kind, long amount, LocalDate from, LocalDate to, String evidence, String by)
            implements Recording {

        @Override
        public Entry entry() {
            return new Entry(Kind.ACTIONS, kind.name(), amount, null, "", Entries.start(to));
        }
    }

    /**
     * A figure that comes from elsewhere (手工).
     *
     * @param key of the {@link Indicator}, such as {@code project-progress}
     * @param value null when it is a text
     * @param of what the value is a share of; null when it is none
     * @param text such as a document number; null when it is a number
     * @param source where it was taken from
     * @param evidence such as a file number or an address; null without one
     */
    @EventType("publishing.indicator-recorded")
    record IndicatorRecorded(
            String id,
            String key,
            @Nullable Long value,
            @Nullable Long of,
            @Nullable String text,
            String unit,
            String source,
            @Nullable String evidence,
            Instant takenAt,
            String by)
            implements Recording {

        @Override
        public Entry entry() {
            return new Entry(Kind.INDICATOR, key, value, of, text == null ? "" : text, takenAt);
        }
    }

    /** It had been recorded in error, and is counted no longer. */
    @EventType("publishing.entry-withdrawn")
    record EntryWithdrawn(String id, Entry was, String reason, String by, Instant occurredAt) implements EntryEvent {}
}
