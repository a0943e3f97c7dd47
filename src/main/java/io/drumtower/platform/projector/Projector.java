package io.drumtower.platform.projector;

import io.drumtower.kernel.Projection;
import io.drumtower.kernel.Visible;
import io.drumtower.platform.eventstore.LiveLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps all projections up with the log. */
@Component
public class Projector implements SmartLifecycle, Visible {

    /** How a projection fares in this instance. */
    public enum State {
        /** It follows the log. */
        RUNNING,
        /** Another instance has it. */
        ELSEWHERE,
        /** Its last attempt failed; another follows. */
        FAILING,
        /** The program ends, or the projection is being rebuilt. */
        STOPPED
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final List<Projection> projections;
    private final LiveLog log;
    private final Positions positions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Map<String, ProjectionLoop> loops = new ConcurrentHashMap<>();
    private volatile boolean running;

    Projector(
            List<Projection> projections,
            LiveLog log,
            Positions positions,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.log = log;
        this.positions = positions;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        projections.forEach(this::start);
        running = true;
    }

    private void start(Projection projection) {
        loops.put(projection.group(), new ProjectionLoop(projection, log, positions, jdbc, transactions));
    }

    @Override
    public void stop() {
        running = false;
        loops.values().forEach(ProjectionLoop::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, and still while it stops. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 10_000;
    }

    /** Does something while the projection stands still, which then goes on from its stored position. */
    public void pause(Projection projection, Runnable meanwhile) {
        loop(projection.group()).stop();
        try {
            meanwhile.run();
        } finally {
            if (running) {
                start(projection);
            }
        }
    }

    public State state(String group) {
        return loop(group).state();
    }

    /** Of the last event that this instance has handled for it; -1 when it is not this instance that does. */
    public long position(String group) {
        return loop(group).position();
    }

    /** When the oldest event was recorded that it has not handled; empty when it is up with the log, or elsewhere. */
    public Optional<Instant> oldestSince(String group) {
        return Optional.ofNullable(loop(group).oldestSince());
    }

    @Override
    public void await(String group) {
        var head = log.head();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var here = position(group);
            if ((here < 0 ? positions.of(group) : here) >= head) {
                return;
            }
            LockSupport.parkNanos(here < 0 ? 10 * PAUSE_NANOS : PAUSE_NANOS);
        }
    }

    private ProjectionLoop loop(String group) {
        var loop = loops.get(group);
        if (loop == null) {
            throw new IllegalArgumentException("no such projection: " + group);
        }
        return loop;
    }
}
