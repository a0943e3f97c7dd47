package io.drumtower.intake.inbound;

import io.drumtower.intake.archive.RawInput;
import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what a feed or a sheet shows, part by part, each with its receipt. */
@Component
class DocumentIntake {

    private final ShownIntakes intakes;
    private final Withdrawing withdrawing;
    private final Facts facts;
    private final RawInput raw;
    private final Scratch scratch;
    private final Clock clock;

    /** Deliveries of one source follow each other: what one shows, the other shows again. */
    private final Map<String, ReentrantLock> sources = new ConcurrentHashMap<>();

    DocumentIntake(
            ShownIntakes intakes, Withdrawing withdrawing, Facts facts, RawInput raw, Scratch scratch, Clock clock) {
        this.intakes = intakes;
        this.withdrawing = withdrawing;
        this.facts = facts;
        this.raw = raw;
        this.scratch = scratch;
        this.clock = clock;
    }

    /** A sheet is written to the disk first. */
    Receipt take(Delivery delivery, InputStream in, long most) throws IOException {
        if (!delivery.format.isSheet()) {
            return feed(delivery, Bodies.readAll(in, most));
        }
        try (var file = SheetFile.of(in, delivery.format.isWorkbook(), most, scratch)) {
            return sheet(delivery, file, Course.UNWATCHED);
        }
    }

    Receipt feed(Delivery delivery, byte[] body) {
        Document document;
        try {
            document = Document.feed(body, delivery.source);
        } catch (NotReadable e) {
            return reject(delivery, e, body.length, Sha256.hex(body));
        }
        return take(delivery, document, Course.UNWATCHED);
    }

    Receipt sheet(Delivery delivery, SheetFile file, Course course) {
        Document document;
        try {
            document = Document.sheet(file, delivery.source, clock);
        } catch (NotReadable e) {
            return reject(delivery, e, file.bytes(), file.file().sha256());
        }
        return take(delivery, document, course);
    }

    private Receipt reject(Delivery delivery, NotReadable e, long bytes, String sha256) {
        var tally = new Tally();
        tally.received = 1;
        tally.reject("document", e.reason());
        var appended = facts.append(List.of(), none -> List.of(delivery.part(tally, bytes, null, sha256)));
        delivery.appended(tally, appended.position());
        return delivery.receipt();
    }

    private Receipt take(Delivery delivery, Document document, Course course) {
        withdrawing.await(delivery.source);
        var lock = sources.computeIfAbsent(delivery.source.id(), source -> new ReentrantLock());
        lock.lock();
        try {
            return takeInTurn(delivery, document, course);
        } finally {
            lock.unlock();
        }
    }

    private Receipt takeInTurn(Delivery delivery, Document document, Course course) {
        withdrawing.refuse(delivery.source);
        var batch = new ArrayList<ReadItem>();
        try {
            document.items().each(one -> {
                if (batch.size() == delivery.format.part()) {
                    append(delivery, batch, null, course);
                }
                batch.add(one);
            });
        } catch (NotReadable e) {
            throw new IllegalStateException("it could be read before", e);
        }
        append(delivery, batch, document, course);
        return delivery.receipt();
    }

    /** @param whole null while more follows; what was sent is kept with the last part, unless it is personal */
    private void append(Delivery delivery, List<ReadItem> batch, @Nullable Document whole, Course course) {
        if (course.isCancelled()) {
            throw new Course.CancelledException();
        }
        var compressed = whole == null || delivery.format.isPersonal() ? new byte[0] : compress(whole);
        var taken = new Tally[1];
        var as = Document.plan(delivery.source).as();
        var position = intakes.of(delivery.format).take(ReadItem.shown(batch), as, delivery.from(), fates -> {
            var tally = Tally.of(batch, fates);
            taken[0] = tally;
            if (whole != null && !delivery.format.isPersonal() && (tally.hasNews() || delivery.hasNews())) {
                raw.keep(delivery.receivedAt, delivery.id, 0, whole.length(), compressed);
            }
            delivery.refuseWhenWithdrawn(facts);
            var bytes = whole == null ? 0 : whole.length();
            return List.of(delivery.part(tally, bytes, null, whole == null ? null : whole.sha256()));
        });
        delivery.appended(Objects.requireNonNull(taken[0]), position);
        batch.clear();
        course.done(delivery.receipt().received());
    }

    private byte[] compress(Document whole) {
        var bytes = whole.bytes().get();
        return raw.compress(bytes, 0, bytes.length);
    }
}
