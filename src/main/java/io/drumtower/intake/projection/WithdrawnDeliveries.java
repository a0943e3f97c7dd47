package io.drumtower.intake.projection;

import io.drumtower.figures.ReversalRule;
import io.drumtower.intake.DeliveryEvent.DeliveryWithdrawn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A delivery that was withdrawn takes back all that it contributed. */
@Component
class WithdrawnDeliveries implements ReversalRule {

    @Override
    public Optional<Reversal> reversal(Object event) {
        return event instanceof DeliveryWithdrawn one ? Optional.of(new Reversal(one.delivery())) : Optional.empty();
    }
}
