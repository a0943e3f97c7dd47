package io.drumtower.intake.inbound;

import io.drumtower.intake.format.NotReadable;
import io.drumtower.intake.format.ReadItem;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What would become of a feed or a sheet; nothing is recorded. */
@Component
class DocumentPreview {

    private final ShownIntakes intakes;
    private final Scratch scratch;
    private final Clock clock;

    DocumentPreview(ShownIntakes intakes, Scratch scratch, Clock clock) {
        this.intakes = intakes;
        this.scratch = scratch;
        this.clock = clock;
    }

    Receipt preview(Delivery delivery, InputStream in, long most) throws IOException {
        try {
            if (!delivery.format.isSheet()) {
                return preview(delivery, Document.feed(Bodies.readAll(in, most), delivery.source));
            }
            try (var file = SheetFile.of(in, delivery.format.isWorkbook(), most, scratch)) {
                return preview(delivery, Document.sheet(file, delivery.source, clock));
            }
        } catch (NotReadable e) {
            var tally = new Tally();
            tally.received = 1;
            tally.reject("document", e.reason());
            delivery.appended(tally, 0);
            return delivery.receipt();
        }
    }

    private Receipt preview(Delivery delivery, Document document) throws NotReadable {
        var batch = new ArrayList<ReadItem>();
        document.items().each(one -> {
            batch.add(one);
            if (batch.size() == Facts.UNIT) {
                preview(delivery, batch);
            }
        });
        preview(delivery, batch);
        return delivery.receipt();
    }

    private void preview(Delivery delivery, List<ReadItem> batch) {
        var as = Document.plan(delivery.source).as();
        var fates = intakes.of(delivery.format).preview(ReadItem.shown(batch), as, delivery.from());
        delivery.appended(Tally.of(batch, fates), 0);
        batch.clear();
    }
}
