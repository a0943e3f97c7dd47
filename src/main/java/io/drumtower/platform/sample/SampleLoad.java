package io.drumtower.platform.sample;

import io.drumtower.intake.DataSource;
import io.drumtower.intake.GetDataSource;
import io.drumtower.kernel.Inlet;
import io.drumtower.kernel.WorkingDays;
import io.drumtower.platform.sample.KeptClock.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Sends the sample in, once. What a start that was cut off had already sent is passed over; the last of each source is
 * sent again, in case that it did not come in whole, and counts once as everything does.
 */
@Component
@Profile("sample")
class SampleLoad {

    private static final Duration AFTER_THE_LAST = Duration.ofMinutes(1);
    private static final String BY = "sample";

    /** Who files a half hour confirms the figures that he sees. */
    private static final List<String> SHOWN_AT_THE_DESK = List.of("figures.ledger");

    private final Map<String, Inlet> inlets;
    private final QueryGateway queries;
    private final Driver driver;
    private final DrivenClock clock;
    private final KeptClock kept;
    private final List<Arrival> arrivals;
    private final List<Deed> deeds;

    SampleLoad(
            List<Inlet> inlets,
            QueryGateway queries,
            Driver driver,
            DrivenClock clock,
            KeptClock kept,
            WorkingDays calendar,
            @Value("${drumtower.sample.seed}") long seed) {
        this.inlets = inlets.stream().collect(Collectors.toMap(Inlet::path, Function.identity()));
        this.queries = queries;
        this.driver = driver;
        this.clock = clock;
        this.kept = kept;
        this.arrivals = new Timetable(seed).arrivals();
        this.deeds = Deeds.of(seed, calendar);
    }

    /** What arrives is made while people act. */
    private record Making(String source, Future<byte[]> body) {}

    int steps() {
        return arrivals.size() + deeds.size();
    }

    boolean isDone() {
        return kept.state() == State.DISTANT;
    }

    void run(Progress progress, ExecutorService senders) throws InterruptedException {
        driver.awaitAll();
        var newest = kept.newest().orElse(Instant.MIN);
        var heard = newest.isBefore(Expo.START) ? Map.<String, Instant>of() : heard();
        var people = new People(newest, progress);
        for (var arrival : arrivals) {
            var making = arrival.consignments().stream()
                    .filter(one -> !arrival.at().isBefore(heard.getOrDefault(one.source(), Instant.MIN)))
                    .map(one -> new Making(one.source(), senders.submit(one.body()::get)))
                    .toList();
            people.actUntil(arrival.at());
            if (!making.isEmpty()) {
                driver.goTo(arrival.at(), List.of());
                send(making, senders);
            }
            progress.step();
        }
        people.actUntil(Instant.MAX);
        driver.awaitAll();
        kept.letGo(clock.letGo(clock.instant().plus(AFTER_THE_LAST)));
    }

    /** Goes through the deeds; those up to the newest event of the log are done. */
    private final class People {

        private final Instant done;
        private final Progress progress;
        private int next;

        People(Instant done, Progress progress) {
            this.done = done;
            this.progress = progress;
        }

        void actUntil(Instant until) {
            for (; next < deeds.size() && deeds.get(next).at().isBefore(until); next++) {
                var deed = deeds.get(next);
                if (deed.at().isAfter(done)) {
                    driver.goTo(deed.at(), Expo.isOn(deed.at()) ? SHOWN_AT_THE_DESK : List.of());
                    take(deed.path(), deed.id(), Expo.bytes(deed.body()), deed.by());
                }
                progress.step();
            }
        }
    }

    private Map<String, Instant> heard() {
        var heard = new HashMap<String, Instant>();
        Device.ATTACKED.forEach(source -> putHeard(source, heard));
        List.of(Expo.PORTAL, Expo.FAIR).forEach(source -> putHeard(source, heard));
        return heard;
    }

    private void putHeard(String source, Map<String, Instant> heard) {
        var last = queries.query(new GetDataSource(source), DataSource.class)
                .join()
                .lastReceivedAt();
        if (last != null) {
            heard.put(source, last);
        }
    }

    private void send(List<Making> made, ExecutorService senders) throws InterruptedException {
        var tasks = made.stream()
                .<Callable<Boolean>>map(one -> () -> {
                    take("/api/intake", one.source(), one.body().get(), BY);
                    return true;
                })
                .toList();
        for (var sent : senders.invokeAll(tasks)) {
            try {
                sent.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a delivery of the sample failed", e.getCause());
            }
        }
    }

    private void take(String path, String id, byte[] body, String by) {
        var inlet = inlets.get(path);
        if (inlet == null) {
            throw new IllegalStateException("nothing takes in " + path);
        }
        inlet.take(id, body, by);
    }
}
