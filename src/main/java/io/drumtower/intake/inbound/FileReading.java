package io.drumtower.intake.inbound;

import io.drumtower.intake.format.AccessLogLine;
import io.drumtower.intake.inbound.PartAppend.Part;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One reading of a log, part by part. */
final class FileReading {

    private static final long MARK_EVERY = 1 << 20;

    private final Delivery delivery;
    private final KnownFile file;
    private final Lines lines;
    private final PartAppend append;
    private final AccessLogLine line = AccessLogLine.reader();
    private final Map<Long, MinuteCount> minutes = new HashMap<>();
    private final Map<Long, String> marks = new TreeMap<>();
    private Tally tally = new Tally();
    private long number;
    private long covered;
    private long coveredBefore;
    private long nextMark;
    private int lastCovered = -1;
    private boolean news;
    private long lastMinute = Long.MIN_VALUE;
    private @Nullable MinuteCount lastCount;

    FileReading(Delivery delivery, KnownFile file, Lines lines, PartAppend append) {
        this.delivery = delivery;
        this.file = file;
        this.lines = lines;
        this.append = append;
        covered = file.covered();
        coveredBefore = covered;
        nextMark = (covered / MARK_EVERY + 1) * MARK_EVERY;
    }

    void run() throws IOException {
        while (lines.next()) {
            number++;
            if (lines.tooLong()) {
                passOver();
                continue;
            }
            tally.received++;
            if (place(lines.from()) < covered) {
                tally.duplicates++;
            } else {
                read();
            }
            if (lines.partEnd() - lines.partStart() >= Lines.PART || minutes.size() == Facts.UNIT) {
                takePart();
                lines.release();
            }
        }
        markEnd();
        append.append(delivery, file, part(lines.hash()));
    }

    private void read() {
        if (!news) {
            news = true;
            lines.beginPart();
        }
        if (line.read(lines.buffer(), lines.from(), lines.to())) {
            count();
        } else {
            tally.reject("line " + number, line.reason());
            if (!lines.terminated()) {
                return; // perhaps still being written: it is read again when the file has grown
            }
        }
        lastCovered = lines.to();
        covered = place(lines.to()) + 1;
        if (covered > nextMark) {
            markEnd();
            nextMark = (covered / MARK_EVERY + 1) * MARK_EVERY;
        }
    }

    private void count() {
        if (delivery.isSimulated(line.epochSecond())) {
            tally.simulated++;
        } else {
            minute(line.epochSecond()).add(line);
            tally.counted++;
        }
    }

    /** A line that is too long is not kept: the part before it is taken, and the next begins behind it. */
    private void passOver() throws IOException {
        var known = place(lines.from()) < covered;
        if (!known) {
            takePart();
        }
        lines.skip();
        tally.received++;
        if (known) {
            tally.duplicates++;
            return;
        }
        tally.reject("line " + number, "longer than 1 MiB");
        news = true;
        covered = place(0);
        lastCovered = -1;
        marks.put(covered, lines.hashUpTo(0));
    }

    private MinuteCount minute(long epochSecond) {
        var minute = Math.floorDiv(epochSecond, 60L);
        if (minute != lastMinute || lastCount == null) {
            lastMinute = minute;
            lastCount = minutes.computeIfAbsent(minute, one -> new MinuteCount());
        }
        return lastCount;
    }

    private void markEnd() {
        if (lastCovered >= 0) {
            marks.put(covered - 1, lines.hashUpTo(lastCovered));
            lastCovered = -1;
        }
    }

    private void takePart() {
        if (!news) {
            return;
        }
        markEnd();
        append.append(delivery, file, part(null));
        tally = new Tally();
        minutes.clear();
        marks.clear();
        lastCount = null;
        coveredBefore = covered;
        news = false;
    }

    /** @param sha256 of the whole delivery, with its last part */
    private Part part(@Nullable String sha256) {
        var from = lines.partStart();
        var to = lines.tooLong() ? lines.from() : lines.partEnd();
        var bytes = news ? append.raw().compress(lines.buffer(), from, to) : null;
        return new Part(
                tally,
                facts(lines.offset(from), lines.offset(to)),
                lines.offset(from),
                lines.offset(to),
                bytes,
                coveredBefore,
                covered,
                file.isKnownByBytes() ? Map.copyOf(marks) : Map.of(),
                sha256);
    }

    private List<Fact> facts(long from, long to) {
        return new TreeMap<>(minutes)
                .entrySet().stream()
                        .map(entry -> Fact.of(
                                delivery.source.id(),
                                file.scope()
                                        + '\0'
                                        + file.file()
                                        + '\0'
                                        + place(lines.partStart())
                                        + '\0'
                                        + entry.getKey(),
                                Instant.ofEpochSecond(entry.getKey() * 60),
                                "intake.traffic",
                                entry.getValue().measured(entry.getKey(), delivery, file.file(), from, to)))
                        .toList();
    }

    /** Place of a byte in the file. */
    private long place(int at) {
        return file.offset() + lines.offset(at);
    }
}
