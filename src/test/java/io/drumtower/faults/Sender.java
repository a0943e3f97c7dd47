package io.drumtower.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A firewall in a process of its own. It sends requests of {@link #RECORDS} EVE records over several connections, writes
 * down what it sends and which requests were acknowledged, and sends a request again until it is. Ends with its input.
 */
final class Sender {

    static final int RECORDS = 20;
    static final int CONNECTIONS = 4;

    /** Requests of one connection at most. */
    private static final long REQUESTS = 10_000_000;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final URI target;
    private final String token;
    private final FileChannel ledger;
    private volatile boolean ended;

    private Sender(URI target, String token, FileChannel ledger) {
        this.target = target;
        this.token = token;
        this.ledger = ledger;
    }

    /** @param arguments address of the source's intake, its token, file of the ledger */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (var ledger = FileChannel.open(
                Path.of(arguments[2]),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            var sender = new Sender(URI.create(arguments[0]), arguments[1], ledger);
            var connections = new ArrayList<Thread>();
            for (var connection = 1; connection <= CONNECTIONS; connection++) {
                var first = connection * REQUESTS;
                connections.add(new Thread(() -> sender.send(first)));
            }
            connections.forEach(Thread::start);
            System.in.readAllBytes();
            sender.ended = true;
            for (var connection : connections) {
                connection.join();
            }
        }
    }

    private void send(long first) {
        var http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
        for (var request = first; !ended; request++) {
            write("sent " + request);
            var body = body(request);
            while (!isAcknowledged(http, body)) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            write("acknowledged " + request);
        }
    }

    private boolean isAcknowledged(HttpClient http, String body) {
        var post = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(post, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record's number is its {@code flow_id}, by which it is found in the store. */
    private static String body(long request) {
        return IntStream.range(0, RECORDS)
                .mapToObj(
                        record ->
                                "{\"timestamp\":\"2026-10-01T08:00:00.000001+0800\",\"event_type\":\"alert\",\"flow_id\":"
                                        + (request * RECORDS + record)
                                        + ",\"src_ip\":\"198.51.100.7\",\"http\":{\"hostname\":\"www.example.gov.cn\",\"url\":\"/a\"},"
                                        + "\"alert\":{\"action\":\"allowed\",\"gid\":1,\"signature_id\":2001,\"rev\":1,\"severity\":2}}")
                .collect(Collectors.joining("\n"));
    }

    /** One write each: a line is there whole or not at all. */
    private void write(String line) {
        try {
            ledger.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
