package io.drumtower.intake.inbound;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.GetDataSource;
import io.drumtower.intake.format.Format;
import io.drumtower.kernel.Inlet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Takes in what a machine would send; how often it may is not asked. */
@Component
class DeliveryInlet implements Inlet {

    private static final FilePosition TOLD_BY_ITS_BYTES = new FilePosition(null, 0, null);

    private final QueryGateway queries;
    private final RecordIntake records;
    private final FileIntake files;
    private final DocumentIntake published;
    private final IntakeMeters meters;
    private final Clock clock;

    DeliveryInlet(
            QueryGateway queries,
            RecordIntake records,
            FileIntake files,
            DocumentIntake published,
            IntakeMeters meters,
            Clock clock) {
        this.queries = queries;
        this.records = records;
        this.files = files;
        this.published = published;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/api/intake";
    }

    @Override
    public void take(String id, byte[] body, String by) {
        var source = queries.query(new GetDataSource(id), DataSource.class).join();
        var format = Format.of(source.format()).orElseThrow();
        var delivery = new Delivery(source, format, clock.instant(), true);
        meters.count(id, take(delivery, body));
    }

    private Receipt take(Delivery delivery, byte[] body) {
        try {
            if (delivery.format.hasShown()) {
                return published.take(delivery, new ByteArrayInputStream(body), body.length);
            }
            return delivery.format.isFile()
                    ? files.take(delivery, () -> new ByteArrayInputStream(body), TOLD_BY_ITS_BYTES)
                    : records.take(delivery, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
