package io.drumtower.intake.format;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads a whole access log and adds up what its lines say. */
final class LogFile {

    private static final long HALF_HOUR = 1800;

    final Map<Instant, Slot> halfHours = new TreeMap<>();
    final Map<String, Integer> reasons = new HashMap<>();
    final Slot total = new Slot();
    int lines;

    /** What lines add up to. */
    static final class Slot {
        int requests;
        int pageViews;
        int bots;
        int errors;
        final Map<Long, Integer> minutes = new TreeMap<>();
        final Map<Long, Integer> seconds = new TreeMap<>();

        void add(AccessLogLine line) {
            requests++;
            pageViews += line.pageView() ? 1 : 0;
            bots += line.bot() ? 1 : 0;
            errors += line.error() ? 1 : 0;
            minutes.merge(line.epochSecond() - Math.floorMod(line.epochSecond(), 60L), 1, Integer::sum);
            seconds.merge(line.epochSecond(), 1, Integer::sum);
        }

        static Map.Entry<Long, Integer> peak(Map<Long, Integer> counts) {
            return counts.entrySet().stream()
                    .max(Map.Entry.<Long, Integer>comparingByValue()
                            .thenComparing(Comparator.comparing(e -> -e.getKey())))
                    .orElseThrow();
        }
    }

    LogFile(byte[] log) {
        AccessLogLine line = AccessLogLine.reader();
        int from = 0;
        while (from < log.length) {
            int to = from;
            while (to < log.length && log[to] != '\n') {
                to++;
            }
            add(line, line.read(log, from, to));
            from = to + 1;
        }
    }

    private void add(AccessLogLine line, boolean wellFormed) {
        lines++;
        if (!wellFormed) {
            reasons.merge(line.reason(), 1, Integer::sum);
            return;
        }
        long start = line.epochSecond() - Math.floorMod(line.epochSecond(), HALF_HOUR);
        halfHours
                .computeIfAbsent(Instant.ofEpochSecond(start), any -> new Slot())
                .add(line);
        total.add(line);
    }
}
