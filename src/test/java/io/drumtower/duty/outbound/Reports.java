package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.drumtower.RunningDrumtower;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The reports of all shifts of an occasion, as a program reads them. */
public record Reports(List<String> all) {

    public static Reports of(String occasion, RunningDrumtower program) {
        var reports = new ArrayList<String>();
        for (var id : JsonPath.<List<String>>read(program.get("/api/shifts?occasion=" + occasion), "$.items[*].id")) {
            reports.add(program.get("/api/shifts/" + id + "/report"));
        }
        return new Reports(reports);
    }

    /** Added up they are what the log itself says, and each event is in exactly one. */
    public void equal(Recount recount, int slots) {
        assertThat(events()).isEqualTo(recount.events());
        assertThat(recount.positions())
                .isNotEmpty()
                .allSatisfy(position -> assertThat(all.stream().filter(report -> holds(report, position)))
                        .hasSize(1));
        assertThat(slots())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, slots).boxed().toList());
        assertThat(sum("$.receipts.received")).isEqualTo(recount.received());
        assertThat(all)
                .allSatisfy(report -> assertThat(JsonPath.<List<Object>>read(
                                report, "$.sections[?(@.lines.length() == 0 && @.none == null)]"))
                        .isEmpty());
    }

    /** How many there are, by the name they are stored under. */
    public Map<String, Long> events() {
        var events = new TreeMap<String, Long>();
        for (var report : all) {
            JsonPath.<Map<String, Number>>read(report, "$.events")
                    .forEach((type, count) -> events.merge(type, count.longValue(), Long::sum));
        }
        return events;
    }

    private static boolean holds(String report, long position) {
        long after = JsonPath.<Number>read(report, "$.shift.after").longValue();
        Number upTo = JsonPath.read(report, "$.upTo");
        return position > after && (upTo == null || position <= upTo.longValue());
    }

    private List<Integer> slots() {
        return all.stream()
                .flatMap(report -> {
                    int first = JsonPath.read(report, "$.firstSlot");
                    int count = JsonPath.read(report, "$.slots");
                    return IntStream.range(first, first + count).boxed();
                })
                .toList();
    }

    public long figures(String path) {
        return sum("$.sections[?(@.section=='FIGURES')].lines[*]." + path);
    }

    private long sum(String path) {
        return all.stream().mapToLong(report -> sum(report, path)).sum();
    }

    private static long sum(String report, String path) {
        return JsonPath.<Object>read(report, path) instanceof Number one
                ? one.longValue()
                : JsonPath.<List<Number>>read(report, path).stream()
                        .mapToLong(Number::longValue)
                        .sum();
    }
}
