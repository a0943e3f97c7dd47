package io.drumtower.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** The real files of the intake; they keep their own licences and are never part of this project. */
final class SampleFiles {

    private static final Path FOLDER = Path.of(System.getProperty("drumtower.samples", "../shared/samples"));
    private static final List<String> FORMATS =
            List.of("suricata-eve", "modsecurity", "cloudevents", "access-log", "rss", "atom", "xlsx", "csv");

    /** Other forms of the format, read later. */
    private static final List<String> NOT_YET = List.of("modsecurity/v2-native.log", "modsecurity/apache-errorlog.log");

    /** A row of RECEIPTS.csv by the names of its columns. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        @Override
        public String toString() {
            return get("file");
        }
    }

    private SampleFiles() {}

    static byte[] bytes(String file) throws IOException {
        requireThere();
        return Files.readAllBytes(FOLDER.resolve(file));
    }

    static JsonNode json(String file) throws IOException {
        requireThere();
        return Sender.JSON.readTree(Files.readString(FOLDER.resolve(file)));
    }

    /** Rows of RECEIPTS.csv by column; a row of its own without the samples says why it is skipped. */
    static Stream<Row> receipts() throws IOException {
        var table = FOLDER.resolve("RECEIPTS.csv");
        if (!Files.exists(table)) {
            return Stream.of(new Row(Map.of()));
        }
        var lines = Files.readAllLines(table);
        var columns = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> row(columns, line))
                .filter(row -> FORMATS.contains(row.get("format")) && !NOT_YET.contains(row.get("file")));
    }

    static void requireThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(FOLDER), "the samples are not beside the project: " + FOLDER + " is missing");
    }

    private static Row row(String[] columns, String line) {
        var values = line.split(",", -1);
        var row = new LinkedHashMap<String, String>();
        Arrays.stream(columns)
                .limit(columns.length - 1L) // the last is a note
                .forEach(column -> row.put(column, values[row.size()]));
        return new Row(row);
    }
}
