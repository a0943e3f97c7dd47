package io.drumtower.platform.web.multipart;

import io.drumtower.kernel.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where uploads lie until they are answered: a folder of this process alone, which a lock marks. What a process left that
 * was killed is removed at the next start.
 */
@Component
class UploadFolder implements Scratch, SmartInitializingSingleton, DisposableBean {

    private static final String LOCK = ".lock";

    private final Path all;
    private @Nullable Path own;
    private @Nullable FileChannel lock;

    UploadFolder(@Value("${drumtower.data:data}") Path data) {
        all = data.resolve("uploads");
    }

    /** Not before the database has looked at its folder, which must be empty at the first start. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            Files.createDirectories(all);
            removeLeft();
            var folder = Files.createDirectory(all.resolve(UUID.randomUUID().toString()));
            lock = open(folder);
            Objects.requireNonNull(lock.tryLock());
            own = folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path path() {
        return Objects.requireNonNull(own, "the program has not started");
    }

    private void removeLeft() throws IOException {
        try (var folders = Files.list(all)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                if (isLeft(folder)) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean isLeft(Path folder) throws IOException {
        try (var channel = open(folder)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // of this very process
        }
    }

    private static void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.deleteIfExists(lockOf(folder));
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(lockOf(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Beside it, for in it are uploads alone. */
    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    @Override
    public void destroy() throws IOException {
        if (lock != null) {
            lock.close();
            remove(path());
        }
    }
}
