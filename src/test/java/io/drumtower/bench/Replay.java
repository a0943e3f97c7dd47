package io.drumtower.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

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
                var raw = rows / read(program);
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

    private static double read(Program program) throws IOException, SQLException {
        try (var database = program.database()) {
            database.setAutoCommit(false); // else the driver fetches all rows at once
            var touched = 0L;
            var started = System.nanoTime();
            try (var select =
                    database.prepareStatement("select global_index, event_id, recorded_at, event_type, payload"
                            + " from event_entry order by global_index")) {
                select.setFetchSize(2_000);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        touched += row.getLong(1)
                                + row.getObject(2, UUID.class).getLeastSignificantBits()
                                + row.getString(3).length()
                                + row.getString(4).length()
                                + row.getBytes(5).length;
                    }
                }
            }
            var took = Pace.secondsSince(started);
            if (touched == 0) {
                throw new IllegalStateException("nothing was read");
            }
            return took;
        }
    }
}
