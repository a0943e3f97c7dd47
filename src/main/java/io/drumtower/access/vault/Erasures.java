package io.drumtower.access.vault;

import io.drumtower.access.AccessEvent.PersonalDataErased;
import io.drumtower.kernel.Refused;
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

    /** @throws Refused when nothing is sealed of the subject, or it was erased before: nobody is to believe a slip */
    public void erase(String subject, String reason, String by) {
        audit.record(new PersonalDataErased(subject, reason, by, clock.instant()), () -> {
            if (!seal.erase(subject)) {
                throw Refused.invalid("access.problem.no-such-subject", "subject", subject);
            }
        });
    }
}
