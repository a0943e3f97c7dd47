package io.drumtower.publishing.projection;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.RowChanges;
import io.drumtower.publishing.ClassedBy;
import io.drumtower.publishing.PublicationEvent;
import io.drumtower.publishing.PublicationEvent.Counted;
import io.drumtower.publishing.PublicationEvent.Described;
import io.drumtower.publishing.PublicationEvent.PublicationCorrected;
import io.drumtower.publishing.PublicationEvent.PublicationRecategorised;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import io.drumtower.publishing.PublicationEvent.PublicationRestored;
import io.drumtower.publishing.PublicationEvent.PublicationSighted;
import io.drumtower.publishing.PublicationEvent.PublicationWithdrawn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of publications, written a batch at a time. */
final class PublicationTable implements Projection.Batch {

    private final JdbcTemplate jdbc;
    private final RowChanges changes = new RowChanges("publishing_publication");

    PublicationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void on(Recorded recorded) {
        if (recorded.event() instanceof PublicationReleased released) {
            release(recorded, released);
        } else {
            follow(recorded);
        }
    }

    @Override
    public void write() {
        changes.write(jdbc::batchUpdate);
    }

    private void release(Recorded recorded, PublicationReleased event) {
        var counted = event.counted();
        var described = event.described();
        var source = event.source();
        var classedBy = ClassedBy.of(event);
        changes.insert(id(event))
                .with("channel", counted.channel().name())
                .with("category", name(counted.category()))
                .with("form", counted.form().name())
                .with("series", name(counted.series()))
                .with("category_by", classedBy.category())
                .with("series_by", classedBy.series())
                .with("title", described.title())
                .with("url", described.url())
                .with("policy_ref", described.policyRef())
                .with("stands_in", described.column())
                .with("published_at", at(counted.publishedAt()))
                .with("published_in", BusinessDay.of(counted.publishedAt()).getYear())
                .with("undated", event.undated())
                .with("sources", source == null ? new String[0] : new String[] {source})
                .with("recorded_by", event.by())
                .with("recorded_at", at(recorded.recordedAt()))
                .with("position", recorded.position());
    }

    /** What happens to one that was released. */
    private void follow(Recorded recorded) {
        var event = (PublicationEvent) recorded.event();
        if (event instanceof PublicationCorrected corrected) {
            count(event, corrected.counted());
            classed(corrected);
            describe(event, corrected.described());
        } else if (event instanceof PublicationRecategorised again) {
            count(event, again.counted());
            row(event)
                    .with("policy_ref", again.described().policyRef())
                    .with("category_by", ClassedBy.PEOPLE)
                    .with("series_by", ClassedBy.PEOPLE);
        } else if (event instanceof PublicationWithdrawn withdrawn) {
            row(event)
                    .with("withdrawn_at", at(withdrawn.occurredAt()))
                    .with("withdrawn_for", withdrawn.reason())
                    .with("withdrawn_with", withdrawn.delivery());
        } else if (event instanceof PublicationRestored restored) {
            row(event).with("withdrawn_at", null).with("withdrawn_for", null).with("withdrawn_with", null);
            if (restored.delivery() == null) {
                row(event).with("vouched", true);
            }
        } else if (event instanceof PublicationSighted sighted) {
            set(event, "sources = array_append(array_remove(sources, ?), ?)", sighted.source(), sighted.source());
        }
        changes.add(
                recorded.position(),
                "insert into publishing_step (publication, position) values (?, ?) on conflict do nothing",
                id(event),
                recorded.position());
    }

    private void count(PublicationEvent event, Counted counted) {
        set(event, "undated = undated and published_at = ?", at(counted.publishedAt()));
        row(event)
                .with("category", name(counted.category()))
                .with("form", counted.form().name())
                .with("series", name(counted.series()))
                .with("published_at", at(counted.publishedAt()))
                .with("published_in", BusinessDay.of(counted.publishedAt()).getYear());
    }

    private void classed(PublicationCorrected event) {
        var who = new ClassedBy(null, null).after(event);
        if (event.was().category() != event.counted().category()) {
            row(event).with("category_by", who.category());
        }
        if (event.was().series() != event.counted().series()) {
            row(event).with("series_by", who.series());
        }
    }

    private void describe(PublicationEvent event, Described described) {
        row(event)
                .with("title", described.title())
                .with("url", described.url())
                .with("policy_ref", described.policyRef())
                .with("stands_in", described.column());
    }

    private RowChanges.Row row(PublicationEvent event) {
        return changes.update(id(event));
    }

    /** Where it depends on what the row has. */
    private void set(PublicationEvent event, String columns, @Nullable Object... values) {
        var parameters = Arrays.copyOf(values, values.length + 1);
        parameters[values.length] = id(event);
        changes.add(id(event), "update publishing_publication set " + columns + " where id = ?", parameters);
    }

    private static UUID id(PublicationEvent event) {
        return UUID.fromString(event.id());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
