package io.drumtower.platform.projector;

import io.drumtower.kernel.Projection;
import io.drumtower.platform.eventstore.LiveLog;
import io.drumtower.platform.projector.Projector.State;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows the log for one projection, in a thread of its own: a slow or failing one holds up no other. */
final class ProjectionLoop implements Runnable, Batches.Around {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLoop.class);

    /** Events of one transaction; when it is behind, more of them share its cost. */
    private static final int BATCH = 5_000;

    /** Unless somebody waits, what comes within so short a time is written together. */
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long CLAIM_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long ELSEWHERE_MILLIS = 2_000;
    private static final long SHORTEST_REST_MILLIS = 250;
    private static final long LONGEST_REST_MILLIS = 30_000;

    private final Projection projection;
    private final LiveLog log;
    private final Positions positions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Reached reached = new Reached();
    private final Thread thread;
    private volatile State state = State.ELSEWHERE;
    private volatile @Nullable Instant oldestSince;
    private long stored;
    private long rest = SHORTEST_REST_MILLIS;

    ProjectionLoop(
            Projection projection,
            LiveLog log,
            Positions positions,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.projection = projection;
        this.log = log;
        this.positions = positions;
        this.jdbc = jdbc;
        this.transactions = transactions;
        thread = new Thread(this, "follows-" + projection.group());
        thread.start();
    }

    /** Ends after the batch that is being written. */
    void stop() {
        stop.countDown();
        log.wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    State state() {
        return state;
    }

    Reached reached() {
        return reached;
    }

    /** When the oldest event was recorded that is being written, or could not be; null when there is none. */
    @Nullable Instant oldestSince() {
        return oldestSince;
    }

    @Override
    public void run() {
        try {
            while (goesOn()) {
                try {
                    claim();
                } catch (RuntimeException e) {
                    state = State.FAILING;
                    LOG.warn("{} is stuck behind event {} and tries again", projection.group(), reached.position(), e);
                    restFor(rest);
                    rest = Math.min(2 * rest, LONGEST_REST_MILLIS);
                }
            }
            positions.release(projection.group());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("{} was not released; another instance takes it in some seconds", projection.group(), e);
        } finally {
            state = State.STOPPED;
        }
    }

    private boolean goesOn() {
        return stop.getCount() > 0;
    }

    private void restFor(long millis) throws InterruptedException {
        var unused = stop.await(millis, TimeUnit.MILLISECONDS);
    }

    private void claim() throws InterruptedException {
        var claimed = positions.claim(projection.group());
        if (claimed.isEmpty()) {
            state = State.ELSEWHERE;
            reached.set(-1);
            oldestSince = null;
            restFor(ELSEWHERE_MILLIS);
            return;
        }
        stored = claimed.get();
        reached.set(stored);
        follow();
    }

    private void follow() throws InterruptedException {
        var batches = new Batches(projection, transactions, new DeadLetters(projection.group(), jdbc), this);
        var claimedAt = System.nanoTime();
        while (goesOn()) {
            var next = log.after(reached.position(), BATCH, projection::handles);
            if (!next.events().isEmpty()) {
                oldestSince = next.events().get(0).recordedAt();
                claimedAt = System.nanoTime(); // as the rows say, however long they take
                batches.write(next.events(), next.upTo());
            } else if (System.nanoTime() - claimedAt > CLAIM_NANOS) {
                batches.write(List.of(), next.upTo());
                claimedAt = System.nanoTime();
            }
            reached.set(next.upTo());
            oldestSince = null;
            state = State.RUNNING;
            rest = SHORTEST_REST_MILLIS;
            log.awaitBeyond(next.upTo());
            if (next.events().size() < BATCH) {
                reached.linger(LINGER_NANOS);
            }
        }
    }

    @Override
    public void before(long upTo) {
        positions.move(projection.group(), stored, upTo);
    }

    @Override
    public void committed(long upTo) {
        stored = upTo;
    }
}
