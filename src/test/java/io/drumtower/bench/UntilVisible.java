package io.drumtower.bench;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** (e) From the acknowledgement of a request to a slot that shows it. */
final class UntilVisible implements Part {

    private static final int OF_A_REQUEST = 20;
    private static final int A_SECOND = 1_000;
    private static final int SECONDS = 30;
    private static final int ALL = SECONDS * A_SECOND;
    private static final long POLL_MILLIS = 20;

    private record Acknowledged(long count, long nanos) {}

    @Override
    public List<Measured> run() throws Exception {
        try (var program = Program.start()) {
            var load = new Load(program, program.api().register("visible", "suricata-eve"));
            Occasions.schedule(program, "watch");
            program.api().awaitFigures(load.attacks(1L << 32, 20_000)); // warms up
            var before = Occasions.blocked(program, "watch");
            var waiting = new ConcurrentLinkedQueue<Acknowledged>();
            var sender = Executors.newSingleThreadExecutor();
            try {
                var sent = sender.submit(() -> send(load, waiting));
                var millis = poll(program, before, waiting);
                var late = sent.get();
                return List.of(
                        Measured.told(
                                "e", "acknowledged to visible, 1 000 events/s, median", Measured.median(millis), "ms"),
                        Measured.atMost(
                                "e", "acknowledged to visible, 1 000 events/s, p99", Measured.p99(millis), "ms", 1_000),
                        Measured.told("e", "events were sent at", late, "events/s"));
            } finally {
                sender.shutdownNow();
            }
        }
    }

    private static double send(Load load, ConcurrentLinkedQueue<Acknowledged> acknowledged) {
        var started = System.nanoTime();
        for (var first = 0; first < ALL; first += OF_A_REQUEST) {
            var due = first * 1_000L / A_SECOND;
            Pace.pause(Math.max(0, due - (long) (1e3 * Pace.secondsSince(started))));
            load.program().api().intake(load.source(), Samples.eve(first, OF_A_REQUEST, ALL));
            acknowledged.add(new Acknowledged(first + OF_A_REQUEST, System.nanoTime()));
        }
        return ALL / Pace.secondsSince(started);
    }

    private static double[] poll(Program program, long before, ConcurrentLinkedQueue<Acknowledged> waiting) {
        var millis = new double[ALL / OF_A_REQUEST];
        var seen = 0;
        while (seen < millis.length) {
            Pace.pause(POLL_MILLIS);
            var shown = Occasions.blocked(program, "watch") - before;
            var now = System.nanoTime();
            for (var next = waiting.peek(); next != null && next.count() <= shown; next = waiting.peek()) {
                waiting.remove();
                millis[seen++] = Math.max(0, now - next.nanos()) / 1e6;
            }
        }
        return millis;
    }
}
