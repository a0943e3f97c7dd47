package io.drumtower.platform.sample;

import io.drumtower.kernel.Projection;
import io.drumtower.platform.clockwork.Ticker;
import io.drumtower.platform.eventstore.LiveLog;
import io.drumtower.platform.projector.Projector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Drives the clock, so that what is due is called in its time and not when the next delivery comes. */
@Component
@Profile("sample")
class Driver {

    /** What fills the table of what is due: these must have read all before the clock goes on. */
    private static final List<String> REMIND = List.of(
            "intake.sources", "duty.filings", "duty.inspections", "duty.items", "duty.alarms", "messages.messages");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TRIES = 20;

    private final DrivenClock clock;
    private final Ticker ticker;
    private final Projector projector;
    private final LiveLog log;
    private final List<Projection> projections;

    Driver(DrivenClock clock, Ticker ticker, Projector projector, LiveLog log, List<Projection> projections) {
        this.clock = clock;
        this.ticker = ticker;
        this.projector = projector;
        this.log = log;
        this.projections = projections;
    }

    /**
     * Puts the clock to each time at which something is due, and then there.
     *
     * @param seen further projections that must have read all then
     */
    void goTo(Instant at, List<String> seen) {
        var all = Stream.concat(REMIND.stream(), seen.stream()).toList();
        await(all);
        var last = Instant.MIN;
        var tries = 0;
        for (var due = ticker.nextDue(); due.isPresent() && !due.get().isAfter(at); due = ticker.nextDue()) {
            tries = due.get().isAfter(last) ? 0 : tries + 1;
            if (tries > TRIES) {
                throw new IllegalStateException("what was due at " + last + " does not get done");
            }
            last = due.get();
            clock.hold(last);
            ticker.tick();
            await(all);
        }
        clock.hold(at);
    }

    /** Everything that was recorded is counted. */
    void awaitAll() {
        await(projections.stream().map(Projection::group).toList());
    }

    /** They have read what is in the log. */
    private void await(List<String> groups) {
        if (!projector.await(groups, log.head(), PATIENCE)) {
            throw new IllegalStateException("one of " + groups + " does not follow the log");
        }
    }
}
