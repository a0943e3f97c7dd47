package io.drumtower.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's process. When it dies without being stopped, for lack of memory for example, it is started again. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Path cluster;
    private final PostgresPrograms programs;
    private final String settings;
    private boolean stopped;

    private Postmaster(Path cluster, PostgresPrograms programs, String settings) {
        this.cluster = cluster;
        this.programs = programs;
        this.settings = settings;
    }

    static Postmaster start(Path cluster, PostgresPrograms programs, String settings) throws IOException {
        var postmaster = new Postmaster(cluster, programs, settings);
        postmaster.start();
        return postmaster;
    }

    private synchronized void start() throws IOException {
        if (stopped) {
            return;
        }
        stopOrphan();
        programs.start(cluster, settings);
        var process = ProcessHandle.of(pid()).orElseThrow(() -> new IOException("the server ended at once"));
        var unused = process.onExit().thenRunAsync(this::startAgain, Postmaster::background);
    }

    private static void background(Runnable task) {
        var thread = new Thread(task, "postmaster");
        thread.setDaemon(true);
        thread.start();
    }

    private void startAgain() {
        if (isStopped()) {
            return;
        }
        LOG.warn("the database server died; it is started again");
        for (var pause = FIRST_PAUSE_MILLIS; !isStartedAgain(); pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
        }
    }

    private boolean isStartedAgain() {
        try {
            start();
            return true;
        } catch (IOException e) { // sessions of the dead server may not have ended yet
            LOG.warn("the database server does not start, it is tried again; see {}", programs.log());
            return false;
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    synchronized void stop() throws IOException {
        stopped = true;
        programs.stop(cluster);
    }

    /**
     * Stops the server that a killed program left running. After a restart of a container the number in the file can be
     * anyone's, even that of this program: then the file is removed, because the server would not start with it. The
     * file of a dead server stays: by it PostgreSQL sees whether sessions of that server still run.
     */
    private void stopOrphan() throws IOException {
        if (Files.notExists(pidFile())) {
            return;
        }
        var process = ProcessHandle.of(pid());
        if (process.isPresent()) {
            var program = process.get().info().command();
            if (program.filter(path -> Path.of(path).startsWith(cluster.getParent()))
                    .isPresent()) {
                programs.stop(cluster);
            } else {
                Files.delete(pidFile());
            }
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0));
    }
}
