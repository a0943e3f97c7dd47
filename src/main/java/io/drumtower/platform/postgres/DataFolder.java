package io.drumtower.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/** The folder of the own server, which belongs to one program at a time. */
final class DataFolder implements AutoCloseable {

    static final long LEAST_MEGABYTES = 256;

    private static final String OWNER = "owner";
    private static final String CLUSTER = "cluster";
    private static final byte[] SIGN = "This folder belongs to Drumtower.\n".getBytes(StandardCharsets.US_ASCII);
    /** Is all there is where the server was an external one until now. */
    private static final String CREDENTIAL = "prometheus-credential";

    private static final List<String> LEFTOVERS = List.of("unpacking-", "cluster-", "password-");
    private static final String ROOT_OF_A_DISK = "lost+found";

    /** The system frees the lock as soon as this process closes any channel on the file: so none is opened twice. */
    private static final Set<Path> OWNED_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel lock;

    private DataFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    static DataFolder own(Path folder) throws IOException {
        var home = create(folder);
        if (!OWNED_HERE.add(home)) {
            throw Obstacle.runsAlready(home);
        }
        try {
            requireOurs(home);
            return new DataFolder(home, lock(home));
        } catch (CannotStart e) {
            OWNED_HERE.remove(home);
            throw e;
        }
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw Obstacle.notCreated(folder);
        }
    }

    private static void requireOurs(Path home) {
        try (var files = Files.list(home)) {
            if (files.anyMatch(DataFolder::isContent) && !isOurs(home)) {
                throw Obstacle.notOurs(home);
            }
        } catch (IOException e) {
            throw Obstacle.notWritable(home);
        }
    }

    /** A first start that was cut off at once left the owner's file empty. */
    private static boolean isContent(Path file) {
        return !file.endsWith(ROOT_OF_A_DISK)
                && !(file.endsWith(OWNER) && file.toFile().length() == 0);
    }

    private static boolean isOurs(Path home) throws IOException {
        return Files.isRegularFile(home.resolve(CREDENTIAL))
                || Files.isRegularFile(home.resolve(CLUSTER).resolve("PG_VERSION"))
                || isSign(home.resolve(OWNER));
    }

    private static boolean isSign(Path owner) throws IOException {
        return Files.isRegularFile(owner)
                && Files.size(owner) == SIGN.length
                && Arrays.equals(Files.readAllBytes(owner), SIGN);
    }

    /** The lock ends with the process, also by kill -9. It is on a byte behind the sign, which all may read. */
    private static FileChannel lock(Path home) {
        try {
            var channel = FileChannel.open(home.resolve(OWNER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock(SIGN.length, 1, false) != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            throw Obstacle.runsAlready(home);
        } catch (IOException e) {
            throw Obstacle.notWritable(home);
        }
        throw Obstacle.runsAlready(home);
    }

    /** By it a later start knows the folder, whatever else a first start that is cut off leaves. */
    void sign() throws IOException {
        lock.write(ByteBuffer.wrap(SIGN), 0);
        lock.force(true);
    }

    Path resolve(String name) {
        return home.resolve(name);
    }

    Path home() {
        return home;
    }

    Path cluster() {
        return home.resolve(CLUSTER);
    }

    Path password() {
        return home.resolve("password");
    }

    void requireSpace() throws IOException {
        if (Files.getFileStore(home).getUsableSpace() < LEAST_MEGABYTES << 20) {
            throw Obstacle.diskFull(home, LEAST_MEGABYTES);
        }
    }

    /** What a first start left that was cut off. */
    void clear() throws IOException {
        try (var files = Files.list(home)) {
            for (var file : files.filter(DataFolder::isLeftover).toList()) {
                FileSystemUtils.deleteRecursively(file);
            }
        }
    }

    private static boolean isLeftover(Path file) {
        return LEFTOVERS.stream().anyMatch(file.getFileName().toString()::startsWith);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        OWNED_HERE.remove(home);
    }
}
