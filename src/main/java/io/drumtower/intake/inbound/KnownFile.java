package io.drumtower.intake.inbound;

import io.drumtower.intake.archive.SentFiles;
import io.drumtower.intake.archive.SentFiles.SentFile;
import io.drumtower.kernel.Refused;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The file that a delivery belongs to: the one whose bytes up to its longest mark that fits are the same. So a file that
 * has grown is known again, and two that merely begin alike stay two.
 *
 * @param firstLine SHA-256 of the first line, in hexadecimal
 * @param covered lines that start below it were counted before; 0 for a new file
 */
record KnownFile(String scope, String file, String firstLine, long covered, long offset) {

    private static final String NAMED = "file:";
    private static final int LONGEST_FIRST_LINE = 1 << 20;
    private static final int BUFFER = 1 << 16;

    /** @param newName what a file is called that is not known */
    static KnownFile of(Payload payload, String source, FilePosition position, SentFiles files, String newName)
            throws IOException {
        if (position.file() != null) {
            return named(source, position, position.file(), files);
        }
        var scope = position.scope();
        var firstLine = firstLine(payload);
        var candidates = files.beginningWith(source, scope, firstLine);
        return candidates.isEmpty()
                ? new KnownFile(scope, newName, firstLine, 0, 0)
                : match(payload, candidates)
                        .map(file -> new KnownFile(scope, file.file(), firstLine, file.covered(), 0))
                        .orElseGet(() -> new KnownFile(scope, newName, firstLine, 0, 0));
    }

    /** Its marks tell it; not a name that the sender gave. */
    boolean isKnownByBytes() {
        return !scope.startsWith(NAMED);
    }

    /** @throws Refused with 409 and the offset that is expected, so that nothing between is lost */
    void refuseGap() {
        if (covered > 0 && offset > covered) {
            throw Refused.conflict("intake.problem.gap", covered);
        }
    }

    private static KnownFile named(String source, FilePosition position, String name, SentFiles files) {
        var scope = NAMED + name;
        var firstLine = Sha256.hex(new byte[0]);
        return files.beginningWith(source, scope, firstLine).stream()
                .findFirst()
                .map(file -> new KnownFile(scope, name, firstLine, file.covered(), position.offset()))
                .orElseGet(() -> new KnownFile(scope, name, firstLine, 0, position.offset()));
    }

    private static String firstLine(Payload payload) throws IOException {
        var digest = Sha256.digest();
        try (var in = payload.open()) {
            var buffer = new byte[BUFFER];
            var read = 0;
            var total = 0;
            while (total < LONGEST_FIRST_LINE && (read = in.read(buffer)) > 0) {
                var end = 0;
                while (end < read && buffer[end] != '\n') {
                    end++;
                }
                digest.update(buffer, 0, end);
                if (end < read) {
                    break;
                }
                total += read;
            }
        }
        return Sha256.peek(digest);
    }

    private static Optional<SentFile> match(Payload payload, List<SentFile> candidates) throws IOException {
        var ends = new TreeSet<Long>();
        candidates.forEach(file -> ends.addAll(file.marks().keySet()));
        var hashes = hashesAt(payload, ends);
        return candidates.stream()
                .filter(file -> fits(file, hashes))
                .max(Comparator.comparingLong(file -> longest(file, hashes)));
    }

    /** SHA-256 up to each of the ends that the payload reaches. */
    private static Map<Long, String> hashesAt(Payload payload, TreeSet<Long> ends) throws IOException {
        var hashes = new HashMap<Long, String>();
        var digest = Sha256.digest();
        var at = 0L;
        try (var in = payload.open()) {
            var buffer = new byte[BUFFER];
            for (long end : ends) {
                while (at < end) {
                    var read = in.read(buffer, 0, (int) Math.min(BUFFER, end - at));
                    if (read < 0) {
                        return hashes;
                    }
                    digest.update(buffer, 0, read);
                    at += read;
                }
                hashes.put(end, Sha256.peek(digest));
            }
        }
        return hashes;
    }

    private static boolean fits(SentFile file, Map<Long, String> hashes) {
        var longest = longest(file, hashes);
        return longest > 0 && Objects.equals(hashes.get(longest), file.marks().get(longest));
    }

    private static long longest(SentFile file, Map<Long, String> hashes) {
        return file.marks().keySet().stream()
                .filter(hashes::containsKey)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
