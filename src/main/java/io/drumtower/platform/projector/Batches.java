package io.drumtower.platform.projector;

import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Recorded;
import io.drumtower.kernel.Unreadable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a projection's rows: all events in one transaction; when that fails because of them, each in one of its own, so
 * that only what cannot be taken in is put aside. PostgreSQL spoils a whole transaction at its first error.
 */
public final class Batches {

    /** What else belongs into each transaction. */
    public interface Around {

        /** @param position up to where the transaction goes */
        default void before(long position) {}

        /** The transaction up to that position is committed. */
        default void committed(long position) {}
    }

    /**
     * Classes of SQLSTATE (PostgreSQL 17, appendix A): cardinality, data, integrity constraint, syntax or access rule,
     * program limit.
     */
    private static final Set<String> OF_THE_EVENTS = Set.of("21", "22", "23", "42", "54");

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Projection projection;
    private final TransactionTemplate transactions;
    private final PutAside aside;
    private final Around around;

    public Batches(Projection projection, TransactionTemplate transactions, PutAside aside, Around around) {
        this.projection = projection;
        this.transactions = transactions;
        this.aside = aside;
        this.around = around;
    }

    /** @param upTo position of the last event that was looked at, which need not be among them */
    public void write(List<Recorded> events, long upTo) {
        try {
            together(events, upTo);
        } catch (RuntimeException e) {
            aside.rolledBack();
            if (!isOfTheEvents(e)) {
                throw e;
            }
            LOG.warn("{} could not take in {} events at once; now one by one", projection.group(), events.size(), e);
            events.forEach(this::alone);
            transaction(upTo, () -> {});
        }
    }

    private void transaction(long upTo, Runnable rows) {
        transactions.executeWithoutResult(transaction -> {
            around.before(upTo);
            rows.run();
        });
        around.committed(upTo);
    }

    private void together(List<Recorded> events, long upTo) {
        transaction(upTo, () -> {
            var batch = projection.begin();
            for (var event : events) {
                var cause = unreadable(event).or(() -> waits(event));
                if (cause.isPresent()) {
                    aside.add(event, storable(cause.get()));
                } else {
                    batch.on(event);
                }
            }
            batch.write();
        });
    }

    private void alone(Recorded event) {
        try {
            together(List.of(event), event.position());
        } catch (RuntimeException e) {
            aside.rolledBack();
            if (!isOfTheEvents(e)) {
                throw e;
            }
            LOG.error("{} puts aside event {} of {}", projection.group(), event.position(), event.stream(), e);
            transaction(event.position(), () -> aside.add(event, storable(String.valueOf(e.getMessage()))));
        }
    }

    /** PostgreSQL stores no NUL, and what cannot be stored is often why an event is put aside. */
    private static String storable(String cause) {
        return cause.replace('\0', '\uFFFD');
    }

    private static Optional<String> unreadable(Recorded event) {
        return event.event() instanceof Unreadable one
                ? Optional.of(one.type() + " cannot be read: " + one.reason())
                : Optional.empty();
    }

    private Optional<String> waits(Recorded event) {
        return aside.holds(event.stream())
                ? Optional.of("waits behind an event of its stream that was put aside")
                : Optional.empty();
    }

    /** Everything else is of the server, which another attempt may find well: a lock, a cut connection, a full disk. */
    private static boolean isOfTheEvents(RuntimeException failure) {
        if (failure instanceof TransactionException
                || failure instanceof TransientDataAccessException
                || failure instanceof ProjectionLost) {
            return false;
        }
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state != null && OF_THE_EVENTS.contains(state.substring(0, 2));
            }
        }
        return true;
    }
}
