package io.drumtower.publishing.projection;

import io.drumtower.kernel.BusinessDay;
import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.RowChanges;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of publications, written a batch at a time. */
final class PublicationTable implements Projection.Batch {

    private static final String RELEASE =
            "insert into publishing_publication (id, channel, category, form, series, title, url, policy_ref,"
                    + " stands_in, published_at, published_in, undated, delivery, sources, recorded_by, recorded_at, position)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ?::text is null then '{}'::text[]"
                    + " else array[?::text] end, ?, ?, ?) on conflict (id) do nothing";

    private final JdbcTemplate jdbc;
    private final RowChanges changes = new RowChanges();

    PublicationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void on(Recorded recorded) {
        if (recorded.event() instanceof PublicationReleased released) {
            changes.add(released.id(), RELEASE, row(recorded));
        } else {
            follow(recorded);
        }
    }

    @Override
    public void write() {
        changes.write(jdbc::batchUpdate);
    }

    private static @Nullable Object[] row(Recorded recorded) {
        var event = (PublicationReleased) recorded.event();
        var counted = event.counted();
        var described = event.described();
        return new @Nullable Object[] {
            UUID.fromString(event.id()),
            counted.channel().name(),
            name(counted.category()),
            counted.form().name(),
            name(counted.series()),
            described.title(),
            described.url(),
            described.policyRef(),
            described.column(),
            at(counted.publishedAt()),
            BusinessDay.of(counted.publishedAt()).getYear(),
            event.undated(),
            event.delivery(),
            event.source(),
            event.source(),
            event.by(),
            at(recorded.recordedAt()),
            recorded.position()
        };
    }

    /** What happens to one that was released. */
    private void follow(Recorded recorded) {
        var event = (PublicationEvent) recorded.event();
        if (event instanceof PublicationCorrected corrected) {
            count(event, corrected.counted());
            describe(event, corrected.described());
        } else if (event instanceof PublicationRecategorised again) {
            count(event, again.counted());
            update(event, "policy_ref = ?", again.described().policyRef());
        } else if (event instanceof PublicationWithdrawn withdrawn) {
            update(event, "withdrawn_at = ?, withdrawn_for = ?", at(withdrawn.occurredAt()), withdrawn.reason());
        } else if (event instanceof PublicationRestored) {
            update(event, "withdrawn_at = null, withdrawn_for = null");
        } else if (event instanceof PublicationSighted sighted) {
            update(event, "sources = array_append(array_remove(sources, ?), ?)", sighted.source(), sighted.source());
        }
        changes.add(
                recorded.position(),
                "insert into publishing_step (publication, position) values (?, ?) on conflict do nothing",
                UUID.fromString(event.id()),
                recorded.position());
    }

    private void count(PublicationEvent event, Counted counted) {
        update(
                event,
                "category = ?, form = ?, series = ?, undated = undated and published_at = ?, published_at = ?,"
                        + " published_in = ?",
                name(counted.category()),
                counted.form().name(),
                name(counted.series()),
                at(counted.publishedAt()),
                at(counted.publishedAt()),
                BusinessDay.of(counted.publishedAt()).getYear());
    }

    private void describe(PublicationEvent event, Described described) {
        update(
                event,
                "title = ?, url = ?, policy_ref = ?, stands_in = ?",
                described.title(),
                described.url(),
                described.policyRef(),
                described.column());
    }

    private void update(PublicationEvent event, String set, @Nullable Object... values) {
        var parameters = new @Nullable Object[values.length + 1];
        System.arraycopy(values, 0, parameters, 0, values.length);
        parameters[values.length] = UUID.fromString(event.id());
        changes.add(event.id(), "update publishing_publication set " + set + " where id = ?", parameters);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
