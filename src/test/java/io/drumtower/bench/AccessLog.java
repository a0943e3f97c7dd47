package io.drumtower.bench;

import java.nio.file.Files;
import java.util.List;

/** (c) Access logs by upload: lines a CPU second of the program, and how far its memory grows meanwhile. */
record AccessLog(int lines) implements Part {

    private static final String HEAP = "-Xmx512m"; // else memory tells how idle the collector is, not what is held

    @Override
    public List<Measured> run() throws Exception {
        try (var program = Program.start(HEAP)) {
            var source = program.api().register("access", "access-log");
            var file = program.data().resolve("access.log");
            var cpu = new double[Bench.RUNS];
            var wall = new double[Bench.RUNS];
            var growth = new double[Bench.RUNS];
            for (var run = -Bench.WARM_UPS; run < Bench.RUNS; run++) {
                Samples.accessLog(file, lines, run);
                Pace.pause(2_000);
                var proc = program.proc();
                var before = proc.cpuSeconds();
                var resident = proc.residentMegabytes();
                proc.forgetPeak();
                var started = System.nanoTime();
                var receipt = program.api().upload(source, file);
                var took = Pace.secondsSince(started);
                if (receipt.get("counted").asLong() != lines) {
                    throw new IllegalStateException("not all were counted: " + receipt);
                }
                if (run >= 0) {
                    cpu[run] = lines / (proc.cpuSeconds() - before);
                    wall[run] = lines / took;
                    growth[run] = proc.peakMegabytes() - resident;
                }
            }
            var what = "access log of %,d lines, %d MB".formatted(lines, Files.size(file) >> 20);
            return List.of(
                    Measured.atLeast("c", what, Measured.median(cpu), "lines/CPU s", 400_000),
                    Measured.told("c", "the same by the clock", Measured.median(wall), "lines/s"),
                    Measured.atMost(
                            "c",
                            "resident memory grows meanwhile by, in a heap of 512 MB",
                            Measured.median(growth),
                            "MB",
                            64));
        }
    }
}
