package io.drumtower.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well a roster covers an occasion. Whoever is planned outside of it covers nothing there. */
public record Cover(List<Stretch> gaps, List<Stretch> overlaps) {

    /** @param to exclusive */
    public record Stretch(Instant from, Instant to, long minutes) {

        static Stretch of(Instant from, Instant to) {
            return new Stretch(from, to, Duration.between(from, to).toMinutes());
        }
    }

    public static Cover of(List<RosteredShift> shifts, Instant from, Instant to) {
        var gaps = new ArrayList<Stretch>();
        var overlaps = new ArrayList<Stretch>();
        var covered = from;
        var twice = from;
        for (var shift : inOrder(shifts)) {
            var start = later(shift.start(), from);
            var end = earlier(shift.end(), to);
            if (!start.isBefore(end)) {
                continue;
            }
            add(gaps, covered, start);
            add(overlaps, later(start, twice), earlier(end, covered));
            twice = later(twice, earlier(end, covered));
            covered = later(covered, end);
        }
        add(gaps, covered, to);
        return new Cover(List.copyOf(gaps), List.copyOf(overlaps));
    }

    public long gapMinutes() {
        return gaps.stream().mapToLong(Stretch::minutes).sum();
    }

    public long overlapMinutes() {
        return overlaps.stream().mapToLong(Stretch::minutes).sum();
    }

    private static List<RosteredShift> inOrder(List<RosteredShift> shifts) {
        return shifts.stream()
                .sorted(Comparator.comparing(RosteredShift::start))
                .toList();
    }

    private static void add(List<Stretch> stretches, Instant from, Instant to) {
        if (from.isBefore(to)) {
            stretches.add(Stretch.of(from, to));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
