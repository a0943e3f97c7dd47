package io.drumtower.duty.command;

import io.drumtower.duty.RosteredShift;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the supervisor may ask of a roster. */
public sealed interface RosterCommand {

    String occasion();

    @TargetAggregateIdentifier
    default String stream() {
        return stream(occasion());
    }

    static String stream(String occasion) {
        return "roster/" + occasion;
    }

    /** The plan of the occasion, as it is known. */
    record Plan(Instant start, Instant end, List<String> places, boolean cancelled) {}

    record PublishRoster(String occasion, Plan plan, List<RosteredShift> shifts, String by, Instant at)
            implements RosterCommand {}
}
