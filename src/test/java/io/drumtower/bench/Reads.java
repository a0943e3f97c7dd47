package io.drumtower.bench;

import java.util.ArrayList;
import java.util.List;

/** (d) What screens ask, with few attacks and with ten times as many. */
record Reads(int attacks) implements Part {

    private static final int REQUESTS = 500;
    private static final int WARM_UPS = 5_000; // until the compiler has little left to do

    @Override
    public List<Measured> run() throws Exception {
        var paths = List.of("/api/occasions/watch/slots", "/api/figures/attacks.blocked?occasion=watch");
        try (var program = Program.start()) {
            var load = new Load(program, program.api().register("reads", "suricata-eve"));
            Occasions.schedule(program, "watch");
            var few = attacks / 10;
            program.api().awaitFigures(load.attacks(0, few));
            var first = paths.stream().mapToDouble(path -> p99(program, path)).toArray();
            program.api().awaitFigures(load.attacks(few, attacks - few));
            var results = new ArrayList<Measured>();
            for (var path = 0; path < paths.size(); path++) {
                var many = p99(program, paths.get(path));
                var what = "GET " + paths.get(path);
                results.add(Measured.atMost("d", what + ", p99 at %,d".formatted(few), first[path], "ms", 20));
                results.add(Measured.atMost("d", what + ", p99 at %,d".formatted(attacks), many, "ms", 20));
                results.add(Measured.atMost("d", "the second to the first", many / first[path], "times", 1.5));
            }
            return results;
        }
    }

    private static double p99(Program program, String path) {
        var millis = new double[REQUESTS];
        for (var request = -WARM_UPS; request < REQUESTS; request++) {
            var started = System.nanoTime();
            program.api().page(path); // what the benchmark would make of it is not the program's
            millis[Math.max(0, request)] = 1e3 * Pace.secondsSince(started);
        }
        return Measured.p99(millis);
    }
}
