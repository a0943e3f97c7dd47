package io.drumtower.duty.automation;

import io.drumtower.duty.AlarmEvent.Line;
import io.drumtower.duty.calls.Call;
import io.drumtower.duty.calls.NotDelivered;
import io.drumtower.duty.calls.Switchboard;
import io.drumtower.duty.command.AlarmCommand;
import io.drumtower.duty.command.AlarmCommand.AttemptCall;
import io.drumtower.duty.command.AlarmCommand.RecordDelivery;
import io.drumtower.duty.command.AlarmCommand.RecordFailure;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends calls in threads of their own, a few a line, so that a receiver that hangs holds up neither the clockwork nor the
 * other line. Each attempt is recorded, then sent outside of any transaction, then its outcome is recorded: who is killed
 * in between is followed by an attempt with the same delivery.
 */
@Component
class Outbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int THREADS = 4;

    /** Longer than the time-outs of a line. */
    private static final int PATIENCE_SECONDS = 20;

    private final CommandGateway commands;
    private final Switchboard switchboard;
    private final Clock clock;
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
    private final Map<Line, ExecutorService> threads = new EnumMap<>(Line.class);
    private volatile boolean running;

    Outbox(CommandGateway commands, Switchboard switchboard, Clock clock) {
        this.commands = commands;
        this.switchboard = switchboard;
        this.clock = clock;
    }

    /** Nothing while the same call is on its way: the clockwork comes by again and again. */
    synchronized void send(String key, int number, Line line, Call call) {
        if (running && underway.add(call.delivery())) {
            threads.computeIfAbsent(line, Outbox::threads).execute(() -> {
                try {
                    attempt(key, number, line, call);
                } catch (RuntimeException e) {
                    LOG.warn("whether call {} arrived is not known; it is sent again", call.delivery(), e);
                } finally {
                    underway.remove(call.delivery());
                }
            });
        }
    }

    private void attempt(String key, int number, Line line, Call call) {
        var attempt = new AttemptCall(key, number, call.delivery(), call.attempt(), clock.instant());
        boolean mine = commands.sendAndWait(attempt);
        if (mine) {
            var unused = commands.<Object>sendAndWait(outcome(key, number, line, call));
        }
    }

    private AlarmCommand outcome(String key, int number, Line line, Call call) {
        try {
            switchboard.send(line, call);
            return new RecordDelivery(key, number, call.delivery(), call.attempt(), clock.instant());
        } catch (NotDelivered e) {
            LOG.warn("attempt {} of call {} failed: {}", call.attempt(), call.delivery(), e.getMessage());
            return new RecordFailure(
                    key, number, call.delivery(), call.attempt(), e.reason(), e.status(), clock.instant());
        }
    }

    private static ExecutorService threads(Line line) {
        return Executors.newFixedThreadPool(THREADS, task -> {
            var thread = new Thread(task, "calls-" + line);
            thread.setDaemon(true); // a call that hangs holds up no end
            return thread;
        });
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** What is on its way may end; what waits is sent by the next start. */
    @Override
    public synchronized void stop() {
        running = false;
        threads.values().forEach(ExecutorService::shutdown);
        try {
            for (var line : threads.values()) {
                if (!line.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    line.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
