package io.drumtower.intake.inbound;

import io.drumtower.intake.IntakeEvent.AttackDefended;
import io.drumtower.intake.IntakeEvent.AttackObserved;
import io.drumtower.intake.IntakeEvent.NoticeReceived;
import io.drumtower.intake.IntakeEvent.TrafficMeasured;
import io.drumtower.intake.archive.RawInput;
import io.drumtower.intake.archive.SentFiles;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.HalfHour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Stands where a delivery would be written: it knows what is known, and keeps nothing but numbers. */
final class DryRun implements Facts, RawInput, SentFiles {

    private final Facts facts;
    private final RawInput raw;
    private final SentFiles sent;
    private final Set<UUID> seen = new HashSet<>();
    private final NavigableMap<Instant, Long> byHalfHour = new TreeMap<>();

    DryRun(Facts facts, RawInput raw, SentFiles sent) {
        this.facts = facts;
        this.raw = raw;
        this.sent = sent;
    }

    NavigableMap<Instant, Long> byHalfHour() {
        return byHalfHour;
    }

    @Override
    public Appended append(List<Fact> some, Function<List<Fact>, List<?>> and) {
        var known = facts.known(some);
        var counted = new ArrayList<Fact>();
        for (var fact : some) {
            if (!known.contains(fact.id()) && seen.add(fact.id())) {
                counted.add(fact);
                count(fact.event());
            }
        }
        var unused = and.apply(counted);
        return new Appended(counted, 0);
    }

    private void count(Object event) {
        if (event instanceof AttackDefended one) {
            count(one.occurredAt(), 1);
        } else if (event instanceof AttackObserved one) {
            count(one.occurredAt(), 1);
        } else if (event instanceof NoticeReceived one) {
            count(one.occurredAt(), 1);
        } else if (event instanceof TrafficMeasured one) {
            count(one.minute(), one.requests());
        }
    }

    private void count(Instant at, long records) {
        byHalfHour.merge(HalfHour.of(at), records, Long::sum);
    }

    @Override
    public Set<UUID> known(List<Fact> some) {
        return facts.known(some);
    }

    @Override
    public void hold() {}

    @Override
    public boolean isDecided(String stream) {
        return false;
    }

    @Override
    public byte[] compress(byte[] bytes, int from, int to) {
        return new byte[0];
    }

    @Override
    public void keep(Instant receivedAt, String delivery, long fromByte, long toByte, byte[] compressed) {}

    @Override
    public Optional<byte[]> read(String delivery, long fromByte, long toByte) {
        return raw.read(delivery, fromByte, toByte);
    }

    @Override
    public void expire(LocalDate month) {}

    @Override
    public List<SentFile> beginningWith(String source, String scope, String firstLine) {
        return sent.beginningWith(source, scope, firstLine);
    }

    @Override
    public void cover(
            String source,
            String scope,
            String file,
            String firstLine,
            long expected,
            long covered,
            Map<Long, String> marks) {}
}
