package io.drumtower.intake.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The sample files, which are kept outside of the repository. */
final class Samples {

    private static final Path ROOT = Path.of(System.getProperty("drumtower.samples", "../shared/samples"));

    /** Forms of ModSecurity that are read elsewhere. */
    private static final Set<String> OTHER_FORMS =
            Set.of("modsecurity/v2-native.log", "modsecurity/apache-errorlog.log");

    private Samples() {}

    /** A row of RECEIPTS.csv by the names of its columns. */
    record Row(Map<String, String> cells) {

        String file() {
            return cells.getOrDefault("file", "");
        }

        String format() {
            return cells.getOrDefault("format", "");
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        long number(String column) {
            return Long.parseLong(text(column));
        }

        @Override
        public String toString() {
            return file();
        }
    }

    static Stream<Row> rows(Set<String> formats) {
        assumeTrue(Files.isDirectory(ROOT), "no samples at " + ROOT.toAbsolutePath() + "; set -Ddrumtower.samples=…");
        List<String> lines = readLines(ROOT.resolve("RECEIPTS.csv"));
        String[] columns = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(columns, line))
                .filter(row -> formats.contains(row.format()))
                .filter(row -> !OTHER_FORMS.contains(row.file()));
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] columns, String line) {
        String[] cells = line.split(",", columns.length);
        Map<String, String> row = new HashMap<>();
        for (int at = 0; at < columns.length; at++) {
            row.put(columns[at], cells[at]);
        }
        return new Row(row);
    }

    private static List<String> readLines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
