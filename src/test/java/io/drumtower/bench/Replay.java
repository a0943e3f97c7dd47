package io.drumtower.bench;

import java.util.List;

/** (b) The figures built anew from the log, beside a plain reading of the same rows. */
record Replay(int events) implements Part {

    @Override
    public List<Measured> run() throws Exception {
        try (var program = Program.start()) {
            var load = new Load(program, program.api().register("replay", "suricata-eve"));
            program.api().awaitFigures(load.attacks(0, events));
            var rebuilt = new double[Bench.RUNS];
            var read = new double[Bench.RUNS];
            for (var run = -1; run < Bench.RUNS; run++) { // the first warms up
                var answer = program.api().post("/api/projections/figures.ledger/rebuilds", "{}");
                var rows = answer.get("position").asLong();
                var raw = rows / RawRead.seconds(program);
                if (run >= 0) {
                    rebuilt[run] = rows * 1e3 / answer.get("milliseconds").asLong();
                    read[run] = raw;
                }
            }
            return List.of(Measured.ofFloor(
                    "b",
                    "figures.ledger rebuilt from %,d attacks".formatted(events),
                    Measured.median(rebuilt),
                    "events/s",
                    Measured.median(read),
                    0.35));
        }
    }
}
