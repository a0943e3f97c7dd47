package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.archive.RawInput;
import io.drumtower.intake.archive.SentFiles;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Clock;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in files that were uploaded, by machines and by people, or tells what would come of it. */
@Component
class UploadIntake {

    private static final long LARGEST_UPLOAD = 50L << 20;
    private static final long LARGEST_LOG_UNPACKED = 8L << 30;
    private static final int GZIP_MAGIC = 0x1F8B;

    private final QueryGateway queries;
    private final RecordIntake records;
    private final FileIntake files;
    private final DocumentIntake published;
    private final DocumentPreview previews;
    private final Facts facts;
    private final RawInput raw;
    private final SentFiles sent;
    private final IntakeMeters meters;
    private final Rate rate;
    private final Clock clock;

    UploadIntake(
            QueryGateway queries,
            RecordIntake records,
            FileIntake files,
            DocumentIntake published,
            DocumentPreview previews,
            Facts facts,
            RawInput raw,
            SentFiles sent,
            IntakeMeters meters,
            Rate rate,
            Clock clock) {
        this.queries = queries;
        this.records = records;
        this.files = files;
        this.published = published;
        this.previews = previews;
        this.facts = facts;
        this.raw = raw;
        this.sent = sent;
        this.meters = meters;
        this.rate = rate;
        this.clock = clock;
    }

    Receipt take(String source, MultipartFile upload, @Nullable String key) throws IOException {
        var delivery = begin(source);
        var receipt = delivery.format.hasShown()
                ? published(delivery, upload, published::take)
                : take(delivery, upload, key, records, files);
        meters.count(source, receipt);
        return receipt;
    }

    /** Reads all of it in the same way, and records nothing. */
    Preview preview(String source, MultipartFile upload) throws IOException {
        var delivery = begin(source);
        if (delivery.format.hasShown()) {
            return new Preview(published(delivery, upload, previews::preview), new TreeMap<>());
        }
        var dry = new DryRun(facts, raw, sent);
        var receipt = take(delivery, upload, null, new RecordIntake(dry, dry), new FileIntake(dry, dry, dry));
        return new Preview(receipt, dry.byHalfHour());
    }

    private interface Published {

        Receipt take(Delivery delivery, InputStream in, long most) throws IOException;
    }

    private static Receipt published(Delivery delivery, MultipartFile upload, Published how) throws IOException {
        if (upload.getSize() > LARGEST_UPLOAD) {
            throw Bodies.tooLarge(LARGEST_UPLOAD);
        }
        var packed = isPacked(upload);
        var most = packed ? Bodies.LARGEST_UNPACKED : LARGEST_UPLOAD;
        try (var in = open(upload, packed, most)) {
            return how.take(delivery, in, most);
        }
    }

    private static Receipt take(
            Delivery delivery, MultipartFile upload, @Nullable String key, RecordIntake records, FileIntake files)
            throws IOException {
        var packed = isPacked(upload);
        if (delivery.format.isFile()) {
            return files.take(
                    delivery, () -> open(upload, packed, LARGEST_LOG_UNPACKED), new FilePosition(null, 0, key));
        }
        if (upload.getSize() > LARGEST_UPLOAD) {
            throw Bodies.tooLarge(LARGEST_UPLOAD);
        }
        var most = packed ? Bodies.LARGEST_UNPACKED : LARGEST_UPLOAD;
        try (var in = open(upload, packed, most)) {
            return records.take(delivery, Bodies.readAll(in, most));
        }
    }

    private Delivery begin(String id) {
        var source = queries.query(new GetDataSource(id), DataSource.class).join();
        rate.take(id);
        return new Delivery(source, Format.of(source.format()).orElseThrow(), clock.instant(), false);
    }

    private static boolean isPacked(MultipartFile upload) throws IOException {
        try (var in = new PushbackInputStream(upload.getInputStream(), 2)) {
            return (in.read() << 8 | in.read()) == GZIP_MAGIC;
        }
    }

    private static InputStream open(MultipartFile upload, boolean packed, long most) throws IOException {
        var in = upload.getInputStream();
        return packed ? Bodies.unpack(in, upload.getSize(), most) : in;
    }
}
