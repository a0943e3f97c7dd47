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
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

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

    /** When the oldest event was recorded that it has not handled; empty when it is up with the log, or elsewhere. */
    public Optional<Instant> oldestSince(String group) {
        return Optional.ofNullable(loop(group).oldestSince());
    }

    @Override
    public boolean await(String group) {
        return await(List.of(group), log.head(), PATIENCE);
    }

    /** @return whether the projections have handled everything up to the position in that time */
    public boolean await(List<String> groups, long position, Duration patience) {
        groups.forEach(group -> loop(group).reached().want(position));
        var end = System.nanoTime() + patience.toNanos();
        return groups.stream().allMatch(group -> await(group, position, end));
    }

    private boolean await(String group, long position, long end) {
        try {
            while (System.nanoTime() < end) {
                var here = loop(group).reached().await(position, MOMENT_NANOS); // then it may be another loop
                if ((here < 0 ? positions.of(group) : here) >= position) {
                    return true;
                }
                if (here < 0) {
                    TimeUnit.NANOSECONDS.sleep(MOMENT_NANOS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private ProjectionLoop loop(String group) {
        var loop = loops.get(group);
        if (loop == null) {
            throw new IllegalArgumentException("no such projection: " + group);
        }
        return loop;
    }
}
