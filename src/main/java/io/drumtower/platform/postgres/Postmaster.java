package io.drumtower.platform.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final int port;
    private boolean stopped;

    private Postmaster(DataFolder folder, PostgresPrograms programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    static Postmaster start(DataFolder folder, PostgresPrograms programs, int port) throws IOException {
        var postmaster = new Postmaster(folder, programs, port);
        postmaster.stopOrphan(); // before its files are walked through
        programs.user().giveAll(folder.cluster());
        postmaster.start();
        return postmaster;
    }

    private synchronized void start() throws IOException {
        if (stopped) {
            return;
        }
        stopOrphan();
        requireFree(port);
        programs.start(folder.cluster(), ServerSettings.with(port));
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
        } catch (CannotStart e) { // sessions of the dead server may not have ended yet
            LOG.warn("the database server does not start, it is tried again: {}. {}", e.getMessage(), e.action());
            return false;
        } catch (IOException e) {
            LOG.warn("the database server does not start, it is tried again", e);
            return false;
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    synchronized void stop() throws IOException {
        stopped = true;
        programs.stop(folder.cluster());
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
        if (Files.size(pidFile()) == 0) { // the disk was full
            Files.delete(pidFile());
            return;
        }
        var process = ProcessHandle.of(pid());
        if (process.isPresent()) {
            var program = process.get().info().command();
            if (program.filter(path -> Path.of(path).startsWith(folder.home())).isPresent()) {
                programs.stop(folder.cluster());
            } else {
                Files.delete(pidFile());
            }
        }
    }

    private static void requireFree(int port) throws IOException {
        if (port < 0 || port > 0xffff) {
            throw Obstacle.portTaken(port);
        }
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            LOG.debug("the port {} is free", socket.getLocalPort());
        } catch (BindException e) {
            throw Obstacle.portTaken(port);
        }
    }

    private Path pidFile() {
        return folder.cluster().resolve("postmaster.pid");
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0));
    }
}
