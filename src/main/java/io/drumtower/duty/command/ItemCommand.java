package io.drumtower.duty.command;

import io.drumtower.duty.ItemEvent.Severity;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What officers may ask of an open item. */
public sealed interface ItemCommand {

    String id();

    Instant at();

    @TargetAggregateIdentifier
    default String stream() {
        return stream(id());
    }

    static String stream(String id) {
        return "item/" + id;
    }

    record RaiseItem(
            String id,
            String occasion,
            String title,
            Severity severity,
            String owner,
            String nextStep,
            @Nullable Instant dueAt,
            String by,
            Instant at)
            implements ItemCommand {}

    /** @param confirmed it does not expire */
    record AcknowledgeItem(String id, boolean confirmed, String by, Instant at) implements ItemCommand {}

    /** @param at when the acknowledgement ended, however late the clockwork is */
    record ExpireAcknowledgement(String id, Instant at) implements ItemCommand {}

    record CarryItem(String id, String nextStep, String owner, String by, Instant at) implements ItemCommand {}

    record EscalateItem(String id, String to, String reason, String by, Instant at) implements ItemCommand {}

    record CloseItem(String id, String note, String by, Instant at) implements ItemCommand {}
}
