package io.drumtower.platform.postgres;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Renames so that a power failure leaves the whole file or folder under its new name, or nothing under it. */
public final class DurableMove {

    private static final boolean FOLDERS_CAN_BE_FORCED =
            !System.getProperty("os.name").startsWith("Windows");

    private DurableMove() {}

    public static void move(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                force(file);
            }
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(requireNonNull(to.getParent()));
    }

    private static void force(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            force(file, StandardOpenOption.WRITE);
        } else if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && FOLDERS_CAN_BE_FORCED) {
            force(file, StandardOpenOption.READ);
        }
    }

    private static void force(Path file, OpenOption option) throws IOException {
        try (var channel = FileChannel.open(file, option)) {
            channel.force(true);
        }
    }
}
