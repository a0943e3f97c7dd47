package io.drumtower.intake.inbound;

import io.drumtower.intake.archive.RawInput;
import io.drumtower.intake.archive.SentFiles;
import io.drumtower.kernel.Facts;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Takes in a log as a file: what of it was counted before is told by its place, never by its content. */
@Component
class FileIntake {

    private final Facts facts;
    private final RawInput raw;
    private final SentFiles files;

    /** Deliveries of one source follow each other: they may be of one file. */
    private final Map<String, ReentrantLock> sources = new ConcurrentHashMap<>();

    FileIntake(Facts facts, RawInput raw, SentFiles files) {
        this.facts = facts;
        this.raw = raw;
        this.files = files;
    }

    Receipt take(Delivery delivery, Payload payload, FilePosition position) throws IOException {
        var lock = sources.computeIfAbsent(delivery.source.id(), source -> new ReentrantLock());
        lock.lock();
        try {
            var file = KnownFile.of(payload, delivery.source.id(), position, files, delivery.id);
            file.refuseGap();
            try (var in = payload.open()) {
                new FileReading(delivery, file, new Lines(in), new PartAppend(facts, raw, files)).run();
            }
            return delivery.receipt();
        } finally {
            lock.unlock();
        }
    }
}
