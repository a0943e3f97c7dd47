package io.drumtower.intake.inbound;

import io.drumtower.intake.IntakeEvent.AttackDefended;
import io.drumtower.intake.IntakeEvent.AttackObserved;
import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.archive.RawInput;
import io.drumtower.intake.format.ReadRecord;
import io.drumtower.intake.format.Reading.Ignored;
import io.drumtower.intake.format.Reading.Rejected;
import io.drumtower.intake.format.RecordReader;
import io.drumtower.intake.format.SourceSettings;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in a body of records: each that counts becomes one event, a thousand a transaction. */
@Component
class RecordIntake {

    static final int MOST_RECORDS = 10_000;
    private static final int FORBIDDEN = 403;

    private final Facts facts;
    private final RawInput raw;

    RecordIntake(Facts facts, RawInput raw) {
        this.facts = facts;
        this.raw = raw;
    }

    Receipt take(Delivery delivery, byte[] body) {
        var source = delivery.source;
        var settings = new SourceSettings(
                ZoneId.of(source.zone()),
                source.denyStatus() == null ? FORBIDDEN : source.denyStatus(),
                Set.copyOf(source.denyRules()));
        var records = new ArrayList<ReadRecord>();
        RecordReader.of(delivery.format).read(body, settings, one -> {
            if (records.size() == MOST_RECORDS) {
                throw Refused.of(413, "intake.problem.too-many-records", MOST_RECORDS);
            }
            records.add(one);
        });
        var made = new RecordFacts(delivery, body);
        var from = 0;
        var fromByte = 0;
        var number = 0;
        do {
            var part = new ArrayList<Fact>();
            var tally = new Tally();
            var next = from;
            while (next < records.size() && part.size() < Facts.UNIT) {
                read(records.get(next++), ++number, delivery, made, part, tally);
            }
            var last = next == records.size();
            var toByte = last ? body.length : records.get(next).from();
            append(delivery, part, tally, body, fromByte, toByte, last ? Sha256.hex(body) : null);
            from = next;
            fromByte = toByte;
        } while (from < records.size());
        return delivery.receipt();
    }

    private static void read(
            ReadRecord one, int number, Delivery delivery, RecordFacts made, List<Fact> part, Tally tally) {
        tally.received++;
        tally.notUtf8 += one.utf8() ? 0 : 1;
        if (one.reading() instanceof Ignored ignored) {
            tally.ignore(ignored.kind());
        } else if (one.reading() instanceof Rejected rejected) {
            tally.reject("record " + number, rejected.reason());
        } else if (delivery.isSimulated(made.occurredAt(one))) {
            tally.simulated++;
        } else {
            part.add(made.of(one));
        }
    }

    private void append(
            Delivery delivery,
            List<Fact> part,
            Tally tally,
            byte[] body,
            int fromByte,
            int toByte,
            @Nullable String sha256) {
        var compressed = raw.compress(body, fromByte, toByte);
        var appended = facts.append(part, counted -> {
            count(counted, part.size(), tally, delivery.receivedAt);
            if (tally.hasNews()) {
                raw.keep(delivery.receivedAt, delivery.id, fromByte, toByte, compressed);
            }
            delivery.refuseWhenWithdrawn(facts);
            return List.of(delivery.part(tally, toByte - fromByte, null, sha256));
        });
        delivery.appended(tally, appended.position());
    }

    /** Absolute, because the transaction may be tried again. */
    private static void count(List<Fact> counted, int facts, Tally tally, Instant receivedAt) {
        tally.counted = counted.size();
        tally.duplicates = (long) facts - counted.size();
        tally.attacks.clear();
        tally.times.clear();
        for (var fact : counted) {
            tally.times.merge(Skew.of(fact.event(), receivedAt), 1L, Long::sum);
            if (fact.event() instanceof AttackDefended) {
                tally.attacks.merge(Disposition.BLOCKED, 1L, Long::sum);
            } else if (fact.event() instanceof AttackObserved observed) {
                tally.attacks.merge(observed.disposition(), 1L, Long::sum);
            }
        }
    }
}
