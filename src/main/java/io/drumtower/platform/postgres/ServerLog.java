package io.drumtower.platform.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the server and its programs say.
 *
 * @param first what the programs say, and the server until it writes by weekdays
 * @param weekdays folder with one file for each day of the last week
 */
record ServerLog(Path first, Path weekdays) {

    private static final long LARGEST_FIRST_BYTES = 1 << 20;
    private static final int READ_BYTES = 1 << 20;

    /** The server empties the file of a weekday at midnight; it does not when it was off then. */
    private static final Duration OLDEST = Duration.ofDays(6);

    static ServerLog in(Path home, Path cluster) {
        return new ServerLog(home.resolve("postgres.log"), cluster.resolve("log"));
    }

    void open(ServerUser user) throws IOException {
        if (Files.notExists(first)) {
            Files.createFile(first);
        }
        user.give(first);
        if (Files.size(first) > LARGEST_FIRST_BYTES) {
            Files.newByteChannel(first, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
        }
        var oldest = FileTime.from(Instant.now().minus(OLDEST));
        for (var file : ofWeekdays()) {
            if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                Files.delete(file);
            }
        }
    }

    Map<Path, Long> sizes() throws IOException {
        var sizes = new HashMap<Path, Long>();
        for (var file : files()) {
            sizes.put(file, Files.size(file));
        }
        return sizes;
    }

    /** @param before the sizes at that time */
    boolean hasSaid(Pattern words, Map<Path, Long> before) throws IOException {
        for (var file : files()) {
            if (words.matcher(read(file, before.getOrDefault(file, 0L))).find()) {
                return true;
            }
        }
        return false;
    }

    /** The file to read: that of the weekday when the server came so far. */
    Path lastWritten(Map<Path, Long> before) throws IOException {
        for (var file : ofWeekdays()) {
            if (Files.size(file) != before.getOrDefault(file, 0L)) {
                return file;
            }
        }
        return first;
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<>(ofWeekdays());
        files.add(first);
        return files;
    }

    private List<Path> ofWeekdays() throws IOException {
        if (Files.notExists(weekdays)) {
            return List.of();
        }
        try (var files = Files.list(weekdays)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String read(Path file, long since) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var from = since > bytes.length() ? 0 : since; // emptied in between
            bytes.seek(from);
            var read = new byte[Math.toIntExact(Math.min(READ_BYTES, bytes.length() - from))];
            bytes.readFully(read);
            return new String(read, StandardCharsets.UTF_8);
        }
    }
}
