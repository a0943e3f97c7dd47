package io.drumtower.bench;

import io.drumtower.bench.Api.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Sends attacks in requests of a thousand over three connections. */
record Load(Program program, Source source) {

    private static final int CONNECTIONS = 3;
    static final int OF_A_REQUEST = 1_000;

    /** @return the newest position of the log */
    long attacks(long first, int count) throws Exception {
        return send(
                CONNECTIONS,
                count / OF_A_REQUEST,
                request -> Samples.eve(first + (long) request * OF_A_REQUEST, OF_A_REQUEST, count));
    }

    /** @return the newest position of the log */
    long bodies(List<byte[]> bodies) throws Exception {
        return send(CONNECTIONS, bodies.size(), bodies::get);
    }

    static List<byte[]> make(long first, int count) {
        var bodies = new ArrayList<byte[]>();
        for (var from = 0; from < count; from += OF_A_REQUEST) {
            bodies.add(Samples.eve(first + from, OF_A_REQUEST, 1_000_000));
        }
        return bodies;
    }

    private interface Body {
        byte[] of(int request);
    }

    private long send(int connections, int requests, Body bodies) throws Exception {
        var next = new AtomicInteger();
        var newest = new AtomicLong();
        var senders = Executors.newFixedThreadPool(connections);
        try {
            var all = new ArrayList<Future<?>>();
            for (var connection = 0; connection < connections; connection++) {
                all.add(senders.submit(() -> {
                    for (var request = next.getAndIncrement(); request < requests; request = next.getAndIncrement()) {
                        var receipt = program.api().intake(source, bodies.of(request));
                        if (receipt.get("counted").asInt() != OF_A_REQUEST) {
                            throw new IllegalStateException("not all were counted: " + receipt);
                        }
                        newest.accumulateAndGet(receipt.get("position").asLong(), Math::max);
                    }
                }));
            }
            for (var one : all) {
                one.get();
            }
        } finally {
            senders.shutdownNow();
        }
        return newest.get();
    }
}
