package io.drumtower.access.vault;

import io.drumtower.access.AccessEvent.PersonalDataErased;
import io.drumtower.kernel.Seal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Erases the data of persons: the key goes and the event comes in one transaction. */
@Component
public class Erasures {

    private final Audit audit;
    private final Seal seal;
    private final Clock clock;

    Erasures(Audit audit, Seal seal, Clock clock) {
        this.audit = audit;
        this.seal = seal;
        this.clock = clock;
    }

    /** Also of a subject that nothing is known of, or that was erased before: the decision is recorded. */
    public void erase(String subject, String reason, String by) {
        audit.record(new PersonalDataErased(subject, reason, by, clock.instant()), () -> seal.erase(subject));
    }
}
