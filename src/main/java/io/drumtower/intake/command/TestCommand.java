package io.drumtower.intake.command;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked about an authorised test. */
public sealed interface TestCommand {

    String id();

    @TargetAggregateIdentifier
    default String stream() {
        return stream(id());
    }

    /** Ids of tests are picked by people, like those of sources: they are kept apart. */
    static String stream(String id) {
        return "test/" + id;
    }

    /** Members as in the event {@code TestAnnounced}. */
    record AnnounceTest(String id, List<String> sources, Instant from, Instant to, String note, String by, Instant at)
            implements TestCommand {}

    record RevokeTest(String id, String by, Instant at) implements TestCommand {}
}
