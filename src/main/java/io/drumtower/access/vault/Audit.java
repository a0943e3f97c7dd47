package io.drumtower.access.vault;

import io.drumtower.access.AccessEvent;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is not recorded does not happen: the change of the tables and its event are one transaction. */
@Component
public class Audit {

    private final Facts facts;

    Audit(Facts facts) {
        this.facts = facts;
    }

    public void record(AccessEvent event) {
        record(event, () -> {});
    }

    void record(AccessEvent event, Runnable change) {
        record(List.of(event), change);
    }

    /** @param change of the tables, of one caller at a time; may be called again when the transaction is tried again */
    void record(List<? extends AccessEvent> events, Runnable change) {
        var audit = events.stream()
                .map(event -> Fact.of(UUID.randomUUID(), "access.audit", event))
                .toList();
        facts.append(audit, counted -> {
            facts.hold();
            change.run();
            return List.of();
        });
    }
}
