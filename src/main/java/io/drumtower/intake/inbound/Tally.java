package io.drumtower.intake.inbound;

import io.drumtower.intake.IntakeEvent.Attacks;
import io.drumtower.intake.IntakeEvent.Disposition;
import io.drumtower.intake.IntakeEvent.Reject;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.kernel.Fate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of the records of a part, or of a whole delivery. The parts add up. */
final class Tally {

    static final int LISTED_REJECTS = 100;

    long received;
    long counted;
    long duplicates;
    long simulated;
    long rejected;
    long notUtf8;
    final Map<String, Long> ignored = new TreeMap<>();
    final List<Reject> rejects = new ArrayList<>();
    final Map<Disposition, Long> attacks = new EnumMap<>(Disposition.class);
    /** Of what counted, whether its times can be; not added up. */
    final Map<Skew, Long> times = new EnumMap<>(Skew.class);

    /** @param fates of those that could be read, in their order */
    static Tally of(List<ReadItem> items, List<Fate> fates) {
        var tally = new Tally();
        tally.received = items.size();
        var next = fates.iterator();
        for (var one : items) {
            if (one.reason() != null) {
                tally.reject(one.at(), one.reason());
            } else {
                tally.add(one, next.next());
            }
        }
        return tally;
    }

    private void add(ReadItem one, Fate fate) {
        var misfit = fate.misfit();
        if (misfit != null) {
            reject(one.at(), one.at(misfit.field(), misfit.reason()));
        } else if (fate.isNews()) {
            counted++;
        } else {
            duplicates++;
        }
    }

    void reject(String at, String reason) {
        rejected++;
        if (rejects.size() < LISTED_REJECTS) {
            rejects.add(new Reject(at, reason));
        }
    }

    void ignore(String kind) {
        ignored.merge(kind, 1L, Long::sum);
    }

    long ignoredRecords() {
        return ignored.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there is anything that was not there before. */
    boolean hasNews() {
        return counted + simulated + rejected + ignoredRecords() > 0;
    }

    Attacks dispositions() {
        return new Attacks(
                attacks.getOrDefault(Disposition.BLOCKED, 0L),
                attacks.getOrDefault(Disposition.CHALLENGED, 0L),
                attacks.getOrDefault(Disposition.DETECTED, 0L),
                attacks.getOrDefault(Disposition.UNKNOWN, 0L));
    }

    /** Records whose times cannot be; null when none has a time of its own. */
    @Nullable Long skewed() {
        var skewed = times.getOrDefault(Skew.SKEWED, 0L);
        return skewed + times.getOrDefault(Skew.NONE, 0L) == 0 ? null : skewed;
    }

    void add(Tally part) {
        received += part.received;
        counted += part.counted;
        duplicates += part.duplicates;
        simulated += part.simulated;
        rejected += part.rejected;
        notUtf8 += part.notUtf8;
        part.ignored.forEach((kind, count) -> ignored.merge(kind, count, Long::sum));
        part.attacks.forEach((disposition, count) -> attacks.merge(disposition, count, Long::sum));
        part.rejects.stream().limit(LISTED_REJECTS - rejects.size()).forEach(rejects::add);
    }
}
