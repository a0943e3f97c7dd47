package io.drumtower.platform.eventstore;

import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Connects a {@link Projection} to Axon and decides nothing itself: rows and token are written in one transaction a
 * batch. An event is handled in a savepoint where it writes: PostgreSQL spoils the whole transaction at its first error,
 * so without it nothing could be put aside and the processor would try the same batch for ever.
 */
final class ProjectionHandler implements EventMessageHandler {

    private static final TransactionDefinition SAVEPOINT =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

    private final Projection projection;
    private final PlatformTransactionManager transactions;

    ProjectionHandler(Projection projection, PlatformTransactionManager transactions) {
        this.projection = projection;
        this.transactions = transactions;
    }

    Projection projection() {
        return projection;
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return projection.handles(message.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return projection.handles(payloadType);
    }

    @Override
    public Object handle(EventMessage<?> message) {
        var position =
                ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
        handle(new Recorded(
                position, UUID.fromString(message.getIdentifier()), message.getTimestamp(), message.getPayload()));
        return message;
    }

    private void handle(Recorded event) {
        var batch = batch(CurrentUnitOfWork.get().root());
        if (!projection.writesEachEvent()) {
            batch.on(event);
            return;
        }
        var savepoint = transactions.getTransaction(SAVEPOINT);
        try {
            batch.on(event);
        } catch (RuntimeException e) {
            transactions.rollback(savepoint);
            throw e;
        }
        transactions.commit(savepoint);
    }

    private Projection.Batch batch(UnitOfWork<?> work) {
        return work.getOrComputeResource(projection.group(), group -> {
            var batch = projection.begin();
            work.onPrepareCommit(ready -> batch.write());
            return batch;
        });
    }
}
