package io.drumtower.publishing.projection;

import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.publishing.PublicationEvent.PublicationReleased;
import java.util.ArrayList;
import java.util.List;

/** Writes releases together: they come by the thousand, and what follows a release is rare. */
final class PublicationBatch implements Projection.Batch {

    private final PublicationTable table;
    private final List<Recorded> released = new ArrayList<>();

    PublicationBatch(PublicationTable table) {
        this.table = table;
    }

    @Override
    public void on(Recorded event) {
        if (event.event() instanceof PublicationReleased) {
            released.add(event);
        } else {
            write(); // what it is about may stand in this batch
            table.follow(event);
        }
    }

    @Override
    public void write() {
        if (!released.isEmpty()) {
            table.release(released);
            released.clear();
        }
    }
}
