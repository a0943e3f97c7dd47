package io.drumtower.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** (a) Attacks over HTTP until they are durable, beside plain inserts of the same rows into a table of the same shape. */
final class Append implements Part {

    private static final int EVENTS = Integer.getInteger("drumtower.bench.append", 50_000);
    private static final int COLUMNS = 11;

    @Override
    public List<Measured> run() throws Exception {
        try (var program = Program.start();
                var floor = program.database()) {
            var load = new Load(program, program.api().register("append", "suricata-eve"));
            try (var create = floor.createStatement()) {
                create.execute("create table bench_floor (like event_entry including all)");
            }
            var events = new double[Bench.RUNS];
            var rows = new double[Bench.RUNS];
            var micros = new double[Bench.RUNS];
            var own = new double[Bench.RUNS];
            var shares = new double[Bench.RUNS];
            for (var run = -Bench.WARM_UPS; run < Bench.RUNS; run++) {
                var bodies = Load.make((run + (long) Bench.WARM_UPS) * EVENTS, EVENTS);
                var cpuBefore = cpu(program);
                var ownBefore = program.proc().cpuSeconds();
                var started = System.nanoTime();
                var newest = load.bodies(bodies);
                var sent = Pace.secondsSince(started);
                program.api().awaitFigures(newest);
                var used = cpu(program) - cpuBefore;
                var usedItself = program.proc().cpuSeconds() - ownBefore;
                var floorTook = insert(floor, newest - EVENTS - EVENTS / Load.OF_A_REQUEST);
                if (run >= 0) {
                    events[run] = EVENTS / sent;
                    rows[run] = EVENTS / floorTook;
                    micros[run] = 1e6 * used / EVENTS;
                    own[run] = 1e6 * usedItself / EVENTS;
                    shares[run] = 100 * events[run] / rows[run];
                }
            }
            return List.of(
                    Measured.ofFloor(
                            "a",
                            "EVE over HTTP to durable events",
                            Measured.median(events),
                            "events/s",
                            Measured.median(rows),
                            0.5),
                    Measured.told("a", "share of each run, median", Measured.median(shares), "%"),
                    Measured.told("a", "CPU of an event in the figures, all processes", Measured.median(micros), "us"),
                    Measured.told("a", "of it that of the program itself", Measured.median(own), "us"));
        }
    }

    private static double cpu(Program program) throws IOException {
        return program.processes().stream().mapToDouble(Proc::cpuSeconds).sum();
    }

    private static double insert(Connection floor, long after) throws SQLException {
        var rows = new ArrayList<Object[]>();
        try (var select = floor.prepareStatement(
                "select * from event_entry where global_index > ? and global_index <= ? order by global_index")) {
            select.setLong(1, after);
            select.setLong(2, after + EVENTS);
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    var row = new Object[COLUMNS];
                    for (var column = 0; column < COLUMNS; column++) {
                        row[column] = result.getObject(column + 1);
                    }
                    rows.add(row);
                }
            }
        }
        var one = "(" + String.join(",", Collections.nCopies(COLUMNS, "?")) + ")";
        var sql = "insert into bench_floor values " + String.join(",", Collections.nCopies(Load.OF_A_REQUEST, one));
        var started = System.nanoTime();
        try (var insert = floor.prepareStatement(sql)) {
            for (var from = 0; from < rows.size(); from += Load.OF_A_REQUEST) {
                var parameter = 0;
                for (var row : rows.subList(from, from + Load.OF_A_REQUEST)) {
                    for (var value : row) {
                        insert.setObject(++parameter, value);
                    }
                }
                insert.executeUpdate();
            }
        }
        return Pace.secondsSince(started);
    }
}
