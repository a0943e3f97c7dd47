package io.drumtower.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** (f) Starting, memory, disk. */
final class Footprint implements Part {

    private static final int ATTACKS = Integer.getInteger("drumtower.bench.footprint", 200_000);
    private static final String BYTES = "select sum(pg_total_relation_size(c.oid)) from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and (c.relname = 'event_entry'"
            + " or c.relname like 'intake_raw%' or n.nspname in ('figures_ledger', 'intake_receipts'))";

    @Override
    public List<Measured> run() throws Exception {
        var results = new ArrayList<Measured>();
        results.addAll(starts("mvn spring-boot:run", "-XX:TieredStopAtLevel=1")); // as the plugin asks for
        results.addAll(starts("java -jar"));
        results.addAll(load());
        return results;
    }

    private static List<Measured> starts(String way, String... options) throws IOException {
        var first = new double[Bench.RUNS];
        var next = new double[Bench.RUNS];
        var idle = new double[Bench.RUNS];
        for (var run = 0; run < Bench.RUNS; run++) {
            var data = Files.createTempDirectory(Path.of("target"), "bench-");
            var fresh = Program.start(data, options);
            first[run] = fresh.startSeconds();
            fresh.stop();
            try (var again = Program.start(data, options)) {
                next[run] = again.startSeconds();
                idle[run] = memory(again);
            }
        }
        return List.of(
                Measured.atMost("f", "first start: unpack, initdb, migrate; " + way, Measured.median(first), "s", 15),
                Measured.atMost("f", "next start; " + way, Measured.median(next), "s", 8),
                Measured.told("f", "memory of all processes (PSS) after it; " + way, Measured.median(idle), "MB"));
    }

    private static List<Measured> load() throws Exception {
        try (var program = Program.start()) {
            var load = new Load(program, program.api().register("footprint", "suricata-eve"));
            program.api().awaitFigures(load.attacks(0, ATTACKS));
            var bytes = bytes(program);
            return List.of(
                    Measured.told(
                            "f", "memory of all processes after %,d attacks".formatted(ATTACKS), memory(program), "MB"),
                    Measured.atMost(
                            "f", "disk of an attack, raw input and indexes included", bytes / ATTACKS, "bytes", 1_200));
        }
    }

    private static double memory(Program program) throws IOException {
        return program.processes().stream()
                .mapToDouble(Proc::proportionalMegabytes)
                .sum();
    }

    private static double bytes(Program program) throws IOException, SQLException {
        try (var database = program.database();
                var select = database.prepareStatement(BYTES);
                var row = select.executeQuery()) {
            row.next();
            return row.getDouble(1);
        }
    }
}
