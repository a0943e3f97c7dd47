package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Where machines send to. The answer comes after the durable append, or nothing was recorded. */
@RestController
class IntakeController {

    /** A little more is read to its end, so that the sender sees the answer and not a broken connection. */
    private static final int SWALLOWED = 2 << 20;

    private final QueryGateway queries;
    private final RecordIntake records;
    private final FileIntake files;
    private final DocumentIntake published;
    private final UploadIntake uploads;
    private final IntakeMeters meters;
    private final Rate rate;
    private final Clock clock;

    IntakeController(
            QueryGateway queries,
            RecordIntake records,
            FileIntake files,
            DocumentIntake published,
            UploadIntake uploads,
            IntakeMeters meters,
            Rate rate,
            Clock clock) {
        this.queries = queries;
        this.records = records;
        this.files = files;
        this.published = published;
        this.uploads = uploads;
        this.meters = meters;
        this.rate = rate;
        this.clock = clock;
    }

    @PostMapping("/api/intake/{source}")
    @RolesAllowed("MACHINE")
    Receipt receive(
            @PathVariable String source,
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String file,
            @RequestParam(defaultValue = "0") long offset)
            throws IOException {
        if (isForm(request)) {
            throw Refused.of(415, "intake.problem.form-here");
        }
        var delivery = begin(source);
        var packed = isPacked(encoding);
        if (request.getContentLengthLong() > Bodies.LARGEST_BODY + SWALLOWED) {
            throw Bodies.tooLarge(Bodies.LARGEST_BODY);
        }
        var body = Bodies.readAll(request.getInputStream(), Bodies.LARGEST_BODY);
        if (!packed && Bodies.isGzip(body)) {
            throw Refused.of(415, "intake.problem.gzip-unsaid");
        }
        var position = new FilePosition(file, offset, key);
        if (delivery.format.isFile()) {
            return done(
                    delivery,
                    files.take(
                            delivery,
                            () -> packed
                                    ? Bodies.unpack(body, Bodies.LARGEST_UNPACKED)
                                    : new ByteArrayInputStream(body),
                            position));
        }
        if (delivery.format.hasShown()) {
            try (var in = packed ? Bodies.unpack(body, Bodies.LARGEST_UNPACKED) : new ByteArrayInputStream(body)) {
                return done(delivery, published.take(delivery, in, Bodies.LARGEST_UNPACKED));
            }
        }
        var unpacked =
                packed ? Bodies.readAll(Bodies.unpack(body, Bodies.LARGEST_UNPACKED), Bodies.LARGEST_UNPACKED) : body;
        return done(delivery, records.take(delivery, unpacked));
    }

    @PostMapping("/api/intake/{source}/files")
    @RolesAllowed({"MACHINE", "OPERATIONS"})
    Receipt upload(
            @PathVariable String source,
            @RequestParam("file") MultipartFile upload,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        return uploads.take(source, upload, key);
    }

    private Delivery begin(String id) {
        var source = queries.query(new GetDataSource(id), DataSource.class).join();
        rate.take(id);
        return new Delivery(source, Format.of(source.format()).orElseThrow(), clock.instant(), true);
    }

    private Receipt done(Delivery delivery, Receipt receipt) {
        meters.count(delivery.source.id(), receipt);
        return receipt;
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    private static boolean isPacked(@Nullable String encoding) {
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")) {
            return true;
        }
        throw Refused.of(415, "intake.problem.unknown-encoding");
    }
}
