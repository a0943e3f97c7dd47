package io.drumtower.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the program in a process of its own, over HTTP, each figure beside what the machine gives without it.
 *
 * <p>{@code mvn -Pbench test-compile spring-boot:test-run}, or a part of it with
 * {@code -Dspring-boot.run.arguments=a,b}. Prints a table and writes {@code target/bench.json}.
 */
final class Bench {

    static final int RUNS = 5;

    /** Until the compiler has little left to do: a program that watches for 192 hours is not one that has just started. */
    static final int WARM_UPS = 10;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("a", new Append());
        parts.put("b", new Replay(Integer.getInteger("drumtower.bench.events", 1_000_000)));
        parts.put("c", new AccessLog(Integer.getInteger("drumtower.bench.lines", 1_000_000)));
        parts.put("d", new Reads(Integer.getInteger("drumtower.bench.attacks", 3_000_000)));
        parts.put("e", new UntilVisible());
        parts.put("f", new Footprint());
        parts.put("g", new Eyes());
        parts.put("h", new DutyDesk(Integer.getInteger("drumtower.bench.desk-attacks", 300_000)));
        parts.put(
                "i",
                new FullYear(
                        Integer.getInteger("drumtower.bench.publications", 1_000_000),
                        Integer.getInteger("drumtower.bench.messages", 200_000)));
        parts.put("j", new SheetImport(Integer.getInteger("drumtower.bench.rows", 100_000)));
        var wanted = arguments.length == 0
                ? List.copyOf(parts.keySet())
                : List.of(String.join(",", arguments).split(",", -1));
        var results = new ArrayList<Measured>();
        for (var name : wanted) {
            var part = parts.get(name);
            if (part == null) {
                throw new IllegalArgumentException("no such part: " + name + "; there are " + parts.keySet());
            }
            for (var result : part.run()) {
                System.out.println(result.row());
                results.add(result);
            }
        }
        System.out.println();
        results.forEach(result -> System.out.println(result.row()));
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var machine = Map.of(
                "processors", Runtime.getRuntime().availableProcessors(),
                "java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        Files.writeString(
                Path.of("target", "bench.json"),
                json.writeValueAsString(Map.of("machine", machine, "runs", RUNS, "results", results)));
    }
}
