package io.drumtower.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/** The folder of the own server, which belongs to one program at a time. */
final class DataFolder implements AutoCloseable {

    static final long LEAST_MEGABYTES = 256;

    private static final String OWNER = "owner";
    private static final String CLUSTER = "cluster";
    /** The last one is all there is where the server was an external one until now. */
    private static final Set<String> OURS = Set.of(OWNER, CLUSTER, "prometheus-credential");

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
        requireOurs(home);
        if (!OWNED_HERE.add(home)) {
            throw Obstacle.runsAlready(home);
        }
        try {
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
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(ROOT_OF_A_DISK))
                    .toList();
            if (!names.isEmpty() && names.stream().noneMatch(OURS::contains)) {
                throw Obstacle.notOurs(home);
            }
        } catch (IOException e) {
            throw Obstacle.notWritable(home);
        }
    }

    /** The lock ends with the process, also by kill -9. */
    private static FileChannel lock(Path home) {
        try {
            var channel = FileChannel.open(home.resolve(OWNER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
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
