package io.drumtower.messages;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumtower.kernel.ByteSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for bytes, each eight in a row by themselves: of what is compressed, and of what stands at the edge of a page, at
 * least eight remain together.
 */
final class Traces {

    private final Set<Long> eights = new HashSet<>();
    private final BitSet beginnings = new BitSet();

    Traces(byte[]... wanted) {
        for (var one : wanted) {
            if (one.length < Long.BYTES) {
                throw new IllegalArgumentException("too short to be looked for");
            }
            for (var at = 0; at + Long.BYTES <= one.length; at++) {
                add(ByteSearch.eight(one, at));
            }
        }
    }

    /** In the encodings in which a program or a database keeps a text. */
    static Traces of(String... texts) {
        return new Traces(Stream.of(texts)
                .flatMap(text -> Stream.of(UTF_8, UTF_16LE, UTF_16BE).map(text::getBytes))
                .toArray(byte[][]::new));
    }

    private void add(long eight) {
        eights.add(eight);
        beginnings.set((int) (eight & 0xFFFF));
    }

    boolean in(byte[] bytes) {
        for (var at = 0; at + Long.BYTES <= bytes.length; at++) {
            var eight = ByteSearch.eight(bytes, at);
            if (beginnings.get((int) (eight & 0xFFFF)) && eights.contains(eight)) {
                return true;
            }
        }
        return false;
    }

    /** In all that was written to the folder; the server's programs came with it, and hold every word there is. */
    List<Path> in(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).toString().startsWith("postgres-"))
                    .filter(file -> in(read(file)))
                    .toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0]; // the server has just removed it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
