package io.drumtower.intake.outbound;

import io.drumtower.intake.IntakeEvent;
import io.drumtower.intake.IntakeEvent.AttackDefended;
import io.drumtower.intake.IntakeEvent.AttackObserved;
import io.drumtower.intake.IntakeEvent.NoticeReceived;
import io.drumtower.intake.IntakeEvent.TrafficMeasured;
import io.drumtower.intake.archive.RawInput;
import io.drumtower.intake.format.AccessLogLine;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that an event was made of.
 *
 * @param text null when they are not kept
 * @param fromByte place in the delivery
 */
record RawRecord(@Nullable RawText text, long fromByte, long toByte) {

    static @Nullable RawRecord of(IntakeEvent event, RawInput raw) {
        if (event instanceof AttackDefended one) {
            return of(event, one.fromByte(), one.toByte(), raw);
        }
        if (event instanceof AttackObserved one) {
            return of(event, one.fromByte(), one.toByte(), raw);
        }
        if (event instanceof NoticeReceived one) {
            return of(event, one.fromByte(), one.toByte(), raw);
        }
        return event instanceof TrafficMeasured one ? of(event, one.fromOffset(), one.toOffset(), raw) : null;
    }

    private static RawRecord of(IntakeEvent event, long from, long to, RawInput raw) {
        var text = raw.read(event.delivery(), from, to)
                .flatMap(bytes -> event instanceof TrafficMeasured one ? lines(bytes, one) : Optional.of(bytes))
                .map(RawText::of);
        return new RawRecord(text.orElse(null), from, to);
    }

    /** Of the part of the log, the lines of the minute. */
    private static Optional<byte[]> lines(byte[] bytes, TrafficMeasured measured) {
        var line = AccessLogLine.reader();
        var found = new ByteArrayOutputStream();
        var from = 0;
        for (var to = 0; to <= bytes.length; to++) {
            if (to == bytes.length || bytes[to] == '\n') {
                if (to > from && line.read(bytes, from, to) && isOf(line.epochSecond(), measured)) {
                    found.write(bytes, from, to - from);
                    found.write('\n');
                }
                from = to + 1;
            }
        }
        return found.size() == 0 ? Optional.empty() : Optional.of(found.toByteArray());
    }

    private static boolean isOf(long second, TrafficMeasured measured) {
        return Math.floorDiv(second, 60L) * 60 == measured.minute().getEpochSecond();
    }
}
