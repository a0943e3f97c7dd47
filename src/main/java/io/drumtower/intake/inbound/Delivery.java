package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.IntakeEvent.IntakeReceived;
import io.drumtower.intake.command.DeliveryCommand;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.ShownIntake.From;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One delivery on its way into the log, part by part. */
final class Delivery {

    final String id = UUID.randomUUID().toString();
    final DataSource source;
    final Format format;
    final Instant receivedAt;

    /** Sent as it happened, not as a file of what was. */
    private final boolean pushed;

    private final Tally total = new Tally();
    private int parts;
    private long position;

    Delivery(DataSource source, Format format, Instant receivedAt, boolean pushed) {
        this.source = source;
        this.format = format;
        this.receivedAt = receivedAt;
        this.pushed = pushed;
    }

    /** The event of the next part; asked again when its transaction is tried again. */
    IntakeReceived part(Tally part, long bytes, @Nullable String file, @Nullable String sha256) {
        var listed = Math.max(0, Tally.LISTED_REJECTS - total.rejects.size());
        return new IntakeReceived(
                source.id(),
                source.site(),
                format.id(),
                id,
                parts + 1,
                sha256 != null,
                part.received,
                part.counted,
                part.duplicates,
                part.simulated,
                Map.copyOf(part.ignored),
                part.rejected,
                List.copyOf(part.rejects.subList(0, Math.min(listed, part.rejects.size()))),
                0,
                format.hasAttacks() ? part.dispositions() : null,
                part.notUtf8,
                pushed ? part.skewed() : null,
                file,
                bytes,
                sha256,
                receivedAt);
    }

    /** As those know it who take in what it shows. */
    From from() {
        var shown = source.shown();
        return new From(source.id(), id, receivedAt, shown != null && shown.feed() != null);
    }

    /** Of a time for which a test of the source is announced. */
    boolean isSimulated(Instant occurredAt) {
        return source.tests().stream().anyMatch(test -> test.holds(occurredAt));
    }

    /** @param epochSecond of the record */
    boolean isSimulated(long epochSecond) {
        return !source.tests().isEmpty() && isSimulated(Instant.ofEpochSecond(epochSecond));
    }

    /** Nobody knows of a delivery before its first part. Asked behind the rows that were written: it holds the log. */
    void refuseWhenWithdrawn(Facts facts) {
        if (parts > 0 && facts.isDecided(DeliveryCommand.stream(id))) {
            throw Refused.conflict("intake.problem.withdrawn-meanwhile");
        }
    }

    /** The part is durable. */
    void appended(Tally part, long atPosition) {
        parts++;
        position = atPosition;
        total.add(part);
    }

    /** Of the parts that are durable. */
    boolean hasNews() {
        return total.hasNews();
    }

    Receipt receipt() {
        return new Receipt(
                source.id(),
                id,
                total.received,
                total.counted,
                total.duplicates,
                total.simulated,
                total.ignoredRecords(),
                total.rejected,
                0,
                List.copyOf(total.rejects),
                format.hasAttacks() ? total.dispositions() : null,
                position);
    }
}
