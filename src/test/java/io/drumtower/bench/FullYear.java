package io.drumtower.bench;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import io.drumtower.RunningDrumtower;
import io.drumtower.messages.command.BulkMessages;
import io.drumtower.publishing.inbound.BulkReleases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** (i) What the author of a report asks of a full year, and its projections built anew. */
record FullYear(int publications, int messages) implements Part {

    private static final int REQUESTS = 200;
    private static final int WARM_UPS = 200;
    private static final String BEHIND =
            "select min(position) < (select max(global_index) from event_entry)" + " from projection_position";
    private static final List<String> PROJECTIONS =
            List.of("publishing.publications", "messages.messages", "figures.ledger");

    @Override
    public List<Measured> run() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "bench-");
        var results = new ArrayList<Measured>();
        results.add(load(data));
        try (var program = Program.start(data)) {
            results.addAll(measure(program));
        }
        return results;
    }

    static List<Measured> measure(Program program) throws Exception {
        var results = new ArrayList<Measured>();
        var year = "?year=2021";
        var browser = new Browser(program.port());
        var unused = browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
        results.add(seen(browser, "/figures" + year, 200));
        results.add(timed("GET /api/figures" + year, 200, () -> program.api().page("/api/figures" + year)));
        results.add(seen(browser, "/figures/publications.website" + year, 50));
        results.add(seen(browser, "/figures/messages.replied" + year, 50));
        results.add(both(program, "publications.website"));
        results.add(both(program, "messages.replied"));
        results.add(seen(browser, "/publications" + year, null));
        for (var projection : PROJECTIONS) {
            results.add(rebuilt(program, projection));
        }
        return results;
    }

    private Measured load(Path data) {
        try (var program = RunningDrumtower.start(data)) {
            var started = System.nanoTime();
            BulkReleases.take(program.context(), publications);
            var taken = Pace.secondsSince(started);
            BulkMessages.append(program.context(), messages);
            var jdbc = program.context().getBean(JdbcClient.class);
            while (jdbc.sql(BEHIND).query(Boolean.class).single()) {
                Pace.pause(1_000);
            }
            return Measured.told("i", "publications taken", publications / taken, "events/s");
        }
    }

    private static Measured seen(Browser browser, String path, @Nullable Integer bar) throws Exception {
        return timed("GET " + path, bar, () -> {
            var answer = browser.get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer + " " + answer.body());
            }
        });
    }

    /** The number, and the first page of its events. */
    private static Measured both(Program program, String figure) throws Exception {
        return timed("GET /api/figures/" + figure + " and its first events", 50, () -> {
            program.api().page("/api/figures/" + figure + "?year=2021");
            program.api().page("/api/figures/" + figure + "/events?year=2021");
        });
    }

    private interface Request {
        void send() throws Exception;
    }

    private static Measured timed(String what, @Nullable Integer bar, Request request) throws Exception {
        var millis = new double[REQUESTS];
        for (var number = -WARM_UPS; number < REQUESTS; number++) {
            var started = System.nanoTime();
            request.send();
            millis[Math.max(0, number)] = 1e3 * Pace.secondsSince(started);
        }
        var p95 = Measured.p95(millis);
        return bar == null
                ? Measured.told("i", what + ", p95", p95, "ms")
                : Measured.atMost("i", what + ", p95", p95, "ms", bar);
    }

    private static Measured rebuilt(Program program, String projection) throws IOException, SQLException {
        var rebuilt = new double[Bench.RUNS];
        var read = new double[Bench.RUNS];
        for (var run = -1; run < Bench.RUNS; run++) { // the first warms up
            var answer = program.api().post("/api/projections/" + projection + "/rebuilds", "{}");
            var rows = answer.get("position").asLong();
            var raw = rows / RawRead.seconds(program);
            if (run >= 0) {
                rebuilt[run] = rows * 1e3 / answer.get("milliseconds").asLong();
                read[run] = raw;
            }
        }
        return Measured.ofFloor(
                "i", projection + " rebuilt", Measured.median(rebuilt), "events/s", Measured.median(read), 0.3);
    }
}
