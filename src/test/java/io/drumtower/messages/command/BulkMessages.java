package io.drumtower.messages.command;

import io.drumtower.kernel.Seal.Sealed;
import io.drumtower.messages.MessageChannel;
import io.drumtower.messages.MessageEvent;
import io.drumtower.messages.MessageEvent.MessageClosed;
import io.drumtower.messages.MessageEvent.MessageReceived;
import io.drumtower.messages.MessageEvent.MessageReplied;
import io.drumtower.messages.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.ApplicationContext;

/** As many messages of one year as are wanted, each received, most of them replied to and closed, without their keys. */
public final class BulkMessages {

    private static final int UNIT = 300;
    private static final Instant YEAR = Instant.parse("2020-12-31T16:00:00Z");
    private static final long SECONDS = 360 * 86_400L;
    private static final String SEALED = "q83vAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1";

    private BulkMessages() {}

    /** By nobody's command: what decides takes them one at a time. */
    public static void append(ApplicationContext program, int messages) {
        var engine = program.getBean(EventStorageEngine.class);
        var transactions = program.getBean(TransactionManager.class);
        for (var from = 0; from < messages; from += UNIT) {
            var unit = new ArrayList<EventMessage<?>>(3 * UNIT);
            for (var number = from; number < Math.min(from + UNIT, messages); number++) {
                var sequence = 0;
                for (var event : history(number)) {
                    unit.add(new GenericDomainEventMessage<>(
                            "messages.message", MessageCommand.stream(event.id()), sequence++, event));
                }
            }
            transactions.executeInTransaction(() -> engine.appendEvents(unit));
        }
    }

    private static List<MessageEvent> history(int number) {
        var id = "2021-" + number;
        var sealed = new Sealed("message/" + id, UUID.randomUUID().toString(), SEALED);
        var kinds = MessageKind.values();
        var at = YEAR.plusSeconds(number * 7_919_773L % SECONDS);
        var replied = at.plus(Duration.ofDays(3));
        var received = new MessageReceived(
                id,
                kinds[number % kinds.length],
                MessageChannel.WEBSITE,
                at,
                sealed,
                sealed,
                sealed,
                "0031",
                null,
                null);
        return number % 100 == 0
                ? List.of(received)
                : List.of(
                        received,
                        new MessageReplied(id, at, sealed, 3, false, "0031", replied, null),
                        new MessageClosed(id, at, null, "0031", replied, null));
    }
}
