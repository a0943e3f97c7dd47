package io.drumtower.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program under load. All processes end with it. */
final class Trial implements AutoCloseable {

    private static final String SOURCE = "hall-ids";
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final int ACKNOWLEDGED_BETWEEN = 100;

    final Program program;
    private final Path home;
    private final Path ledger;
    private final List<Process> children = new ArrayList<>();
    private final Thread atExit = new Thread(this::endAll);
    private int kills;
    private int acknowledgedBefore;

    Trial(Path home) throws IOException {
        this.home = home;
        this.ledger = home.resolve("ledger");
        this.program = new Program(home);
        Runtime.getRuntime().addShutdownHook(atExit);
        program.start();
    }

    Process startSender(URI root) throws IOException, InterruptedException {
        var registered = program.post(
                "/api/sources", "{\"id\":\"" + SOURCE + "\",\"site\":\"hall\",\"format\":\"suricata-eve\"}");
        var token = TOKEN.matcher(registered.body());
        assertThat(token.find()).as(registered.body()).isTrue();
        return startChild(
                Sender.class,
                List.of(root.resolve("/api/intake/" + SOURCE).toString(), token.group(1), ledger.toString()));
    }

    Process startChild(Class<?> main, List<String> arguments) throws IOException {
        var options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m");
        var child = Program.java(home.resolve("children.log"), options, main, arguments);
        children.add(child);
        return child;
    }

    /** Does it while a request is in flight, and enough were acknowledged since the last time. */
    void kill(Kill kill) throws Exception {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .until(this::isBusy);
        kill.run();
        var after = Ledger.read(ledger);
        assertThat(after.inFlight()).isPositive();
        kills++;
        System.out.printf(
                "kill %d: %d requests acknowledged since the last, %d in flight%n",
                kills, after.acknowledged().size() - acknowledgedBefore, after.inFlight());
        acknowledgedBefore = after.acknowledged().size();
    }

    private boolean isBusy() throws IOException {
        var now = Ledger.read(ledger);
        return now.acknowledged().size() >= acknowledgedBefore + ACKNOWLEDGED_BETWEEN && now.inFlight() > 0;
    }

    @FunctionalInterface
    interface Kill {
        void run() throws Exception;
    }

    void awaitAcknowledgement(String what) {
        var since = System.nanoTime();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Ledger.read(ledger).acknowledged().size() > acknowledgedBefore);
        System.out.printf("%s: acknowledges again after %d ms%n", what, (System.nanoTime() - since) / 1_000_000);
    }

    /** Lets the child finish what it has begun. */
    static void end(Process child) throws IOException, InterruptedException {
        child.getOutputStream().close();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("the child ends").isTrue();
    }

    Judgement judge() throws IOException {
        var known = Ledger.read(ledger);
        var judgement = Judgement.of(known, JdbcClient.create(program.database()));
        System.out.printf(
                "%d kills, %d records acknowledged, %d requests without an answer; stored %d, lost %d, never sent %d, twice %d%n",
                kills,
                known.acknowledged().size() * Sender.RECORDS,
                known.inFlight(),
                judgement.stored(),
                judgement.lost().size(),
                judgement.strange().size(),
                judgement.twice().size());
        return judgement;
    }

    private void endAll() {
        children.forEach(Process::destroyForcibly);
        try {
            program.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program wrote is kept in {@code target/faults}. */
    @Override
    public void close() throws IOException {
        endAll();
        Runtime.getRuntime().removeShutdownHook(atExit);
        var kept = Files.createDirectories(Path.of("target/faults"));
        Files.copy(home.resolve("program.log"), kept.resolve(home.getFileName() + ".log"));
    }
}
