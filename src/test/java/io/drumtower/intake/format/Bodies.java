package io.drumtower.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumtower.intake.format.Reading.Attack;
import io.drumtower.intake.format.Reading.Rejected;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads bodies written down in tests. */
final class Bodies {

    static final SourceSettings SOURCE = new SourceSettings(ZoneId.of("Asia/Shanghai"), 403, Set.of("1001"));

    private Bodies() {}

    static List<ReadRecord> read(Format format, byte[] body) {
        List<ReadRecord> read = new ArrayList<>();
        RecordReader.of(format).read(body, SOURCE, read::add);
        return read;
    }

    static List<ReadRecord> read(Format format, String body) {
        return read(format, body.getBytes(UTF_8));
    }

    /** What the only record says. Apostrophes stand for quotes. */
    static Reading one(Format format, String body) {
        List<ReadRecord> read = read(format, body.replace('\'', '"'));
        if (read.size() != 1) {
            throw new AssertionError("not one record: " + read);
        }
        return read.get(0).reading();
    }

    static Attack attack(Format format, String body) {
        return (Attack) one(format, body);
    }

    static String rejection(Format format, String body) {
        return ((Rejected) one(format, body)).reason();
    }
}
