package io.drumtower.duty.outbound;

import io.drumtower.figures.FindLedger;
import io.drumtower.kernel.Refused;
import io.drumtower.kernel.StillAllowed;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.GitProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams. {@code wall} says that there is something new, at most once a second and at least at each minute;
 * {@code beat} that the line is alive; {@code program} which build answers, so that a page of an older one loads itself
 * again.
 */
@Component
class WallStreams {

    private static final Logger LOG = LoggerFactory.getLogger(WallStreams.class);

    /** More would take the connections that the intake needs. */
    private static final int MOST = 500;
    /** Then the browser comes again, and has to show again who it is. */
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private static final int BEAT_SECONDS = 15;

    /** As at the page that opens them. */
    private static final String[] ALLOWED = {"DUTY", "SUPERVISOR", "OPERATIONS", "AUTHOR", "WALL"};

    /** And for whom. */
    private final Map<SseEmitter, Principal> open = new ConcurrentHashMap<>();

    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(WallStreams::thread);
    private final QueryGateway queries;
    private final StillAllowed still;
    private final Clock clock;
    private final String program;
    private String version = "";
    private int seconds;

    WallStreams(QueryGateway queries, StillAllowed still, Clock clock, ObjectProvider<GitProperties> git) {
        this.queries = queries;
        this.still = still;
        this.clock = clock;
        program = String.valueOf(
                git.getIfAvailable(() -> new GitProperties(new Properties())).getShortCommitId());
        var unused = pulse.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** A start that fails ends. */
    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "wall-pulse");
        thread.setDaemon(true);
        return thread;
    }

    SseEmitter open(Principal who) {
        if (open.size() >= MOST) {
            throw Refused.of(503, "duty.problem.too-many-streams", MOST);
        }
        var emitter = new SseEmitter(LENGTH.toMillis());
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(emitter::complete);
        open.put(emitter, who);
        send(emitter, "program", program);
        send(emitter, "beat", "");
        return emitter;
    }

    private void beat() {
        if (open.isEmpty()) {
            return;
        }
        try {
            seconds++;
            var now = version();
            if (!now.equals(version)) {
                version = now;
                open.keySet().forEach(emitter -> send(emitter, "wall", now));
            }
            if (seconds % BEAT_SECONDS == 0) {
                letGo();
                open.keySet().forEach(emitter -> send(emitter, "beat", ""));
            }
        } catch (RuntimeException e) { // no beat: the walls say that the line is cut
            LOG.warn("the walls could not be told what is new; it is tried again", e);
        }
    }

    /** A revoked link or role ends its streams, too; the browser comes again and is told why. */
    private void letGo() {
        var gone = new HashSet<>(open.values());
        gone.removeIf(who -> still.isAllowed(who, ALLOWED));
        open.forEach((emitter, who) -> {
            if (gone.contains(who)) {
                emitter.complete();
            }
        });
    }

    private String version() {
        var position = queries.query(new FindLedger(List.of()), FindLedger.Ledger.class)
                .join()
                .position();
        return position + "-" + clock.instant().getEpochSecond() / 60;
    }

    private void send(SseEmitter emitter, String name, String data) {
        try {
            emitter.send(SseEmitter.event().name(name).data(data));
        } catch (IOException | IllegalStateException e) {
            open.remove(emitter); // it went away
        }
    }

    /** Open streams would hold up the shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        pulse.shutdownNow();
        open.keySet().forEach(SseEmitter::complete);
    }
}
