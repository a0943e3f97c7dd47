package io.drumtower.platform.clockwork;

import io.drumtower.kernel.WhenDue;
import io.drumtower.platform.clockwork.DueTable.DueRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one clockwork: calls what is due by the program's clock, again after a failure, and catches up after a sleep. Two
 * instances may call the same; the command is accepted once.
 */
@Component
public class Ticker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final long TICK_MILLIS = 500;

    private final DueTable due;
    private final Clock clock;
    private final Map<String, WhenDue> handlers;
    private volatile ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Ticker(DueTable due, Clock clock, List<WhenDue> handlers) {
        this.due = due;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(WhenDue::what, Function.identity()));
    }

    @Override
    public void start() {
        ticks = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "clockwork"));
        var unused = ticks.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        running = true;
    }

    /** When the next thing is due; it may have been due already. */
    public Optional<Instant> nextDue() {
        return due.next();
    }

    /** Calls what is due now, and comes back when it was called. */
    public synchronized void tick() {
        try {
            due.dueAt(clock.instant()).forEach(this::call);
        } catch (RuntimeException e) {
            LOG.warn("the clockwork could not read what is due; it tries again", e);
        }
    }

    private void call(DueRow row) {
        var handler = handlers.get(row.what());
        if (handler == null) {
            LOG.error("nobody answers to what is due: {} {}", row.what(), row.id());
            return;
        }
        try {
            handler.due(row.id(), row.at());
        } catch (RuntimeException e) {
            LOG.warn("{} {} was due at {} and failed; it is tried again", row.what(), row.id(), row.at(), e);
        }
    }

    @Override
    public void stop() {
        running = false;
        ticks.shutdown();
        try {
            if (!ticks.awaitTermination(10, TimeUnit.SECONDS)) {
                ticks.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
