package io.drumtower.messages.automation;

import io.drumtower.kernel.WhenDue;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * A message has almost waited for three months.
 *
 * <p>Source: inspection indicators of government websites, 国办秘函〔2019〕19号, veto 互动回应差.
 */
@Component
class WhenVetoIsNearThenRaiseAlarm implements WhenDue {

    private final Overdue overdue;

    WhenVetoIsNearThenRaiseAlarm(Overdue overdue) {
        this.overdue = overdue;
    }

    @Override
    public String what() {
        return "messages.veto";
    }

    @Override
    public void due(String id, Instant at) {
        overdue.vetoIsNear(id, at);
    }
}
