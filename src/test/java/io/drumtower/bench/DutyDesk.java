package io.drumtower.bench;

import io.drumtower.Browser;
import io.drumtower.DrumtowerTest;
import java.util.List;

/** (h) The desk of a whole occasion, as an officer's browser asks for it, with attacks, entries and open items. */
record DutyDesk(int attacks) implements Part {

    private static final int REQUESTS = 200;
    private static final int ENTRIES = 500;
    private static final int ITEMS = 40;

    @Override
    public List<Measured> run() throws Exception {
        try (var program = Program.start()) {
            var load = new Load(program, program.api().register("desk", "suricata-eve"));
            Occasions.schedule(program, "watch");
            program.api().awaitFigures(load.attacks(0, attacks));
            write(program.api());
            var browser = new Browser(program.port());
            browser.signIn(DrumtowerTest.ACCOUNT, DrumtowerTest.PASSWORD);
            return List.of(
                    p95("/desk/watch", browser, 150),
                    p95("/desk/watch/live", browser, 150),
                    p95("/desk/watch/log?q=entry", browser, 150));
        }
    }

    private static void write(Api api) {
        api.post(
                "/api/occasions/watch/rosters",
                "{\"pattern\":\"THREE_SHIFTS\",\"teams\":[{\"officerInCharge\":\"" + DrumtowerTest.ACCOUNT + "\"}]}");
        api.post("/api/shifts", "{\"occasion\":\"watch\"}");
        for (var number = 0; number < ENTRIES; number++) {
            api.post(
                    "/api/shifts/watch.1/entries", "{\"id\":\"e%d\",\"text\":\"entry %d.\"}".formatted(number, number));
        }
        for (var number = 0; number < ITEMS; number++) {
            api.post(
                    "/api/items",
                    "{\"id\":\"i%d\",\"occasion\":\"watch\",\"title\":\"item %d\",\"nextStep\":\"wait\"}"
                            .formatted(number, number));
        }
    }

    private Measured p95(String path, Browser browser, double bar) throws Exception {
        var millis = new double[REQUESTS];
        for (var request = -REQUESTS; request < REQUESTS; request++) { // as many warm up
            var started = System.nanoTime();
            var answer = browser.get(path);
            millis[Math.max(0, request)] = 1e3 * Pace.secondsSince(started);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
            }
        }
        return Measured.atMost(
                "h", "GET " + path + ", p95 at %,d attacks".formatted(attacks), Measured.p95(millis), "ms", bar);
    }
}
