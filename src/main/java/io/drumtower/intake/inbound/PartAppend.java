package io.drumtower.intake.inbound;

import io.drumtower.intake.archive.RawInput;
import io.drumtower.intake.archive.SentFiles;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Appends one part of a file: its minutes, its bytes, how far the file is covered, and the receipt, or nothing. */
record PartAppend(Facts facts, RawInput raw, SentFiles files) {

    /**
     * @param fromByte place in the delivery
     * @param news the bytes that are new, compressed; null when there are none
     * @param covered how far the file is covered with this part
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Part(
            Tally tally,
            List<Fact> minutes,
            long fromByte,
            long toByte,
            byte @Nullable [] news,
            long coveredBefore,
            long covered,
            Map<Long, String> marks,
            @Nullable String sha256) {}

    void append(Delivery delivery, KnownFile file, Part part) {
        var appended = facts.append(part.minutes(), counted -> {
            if (part.news() != null) {
                raw.keep(delivery.receivedAt, delivery.id, part.fromByte(), part.toByte(), part.news());
            }
            if (part.covered() > part.coveredBefore()) {
                files.cover(
                        delivery.source.id(),
                        file.scope(),
                        file.file(),
                        file.firstLine(),
                        part.coveredBefore(),
                        part.covered(),
                        part.marks());
            }
            delivery.refuseWhenWithdrawn(facts);
            return List.of(delivery.part(part.tally(), part.toByte() - part.fromByte(), file.file(), part.sha256()));
        });
        delivery.appended(part.tally(), appended.position());
    }
}
