package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The reports of all shifts of an occasion, as a program reads them. */
public record Reports(List<String> all) {

    private static final List<String> KINDS = List.of("blocked", "challenged", "detected", "unknown");

    /** @param get answers an address with its JSON */
    public static Reports of(String occasion, UnaryOperator<String> get) {
        var reports = new ArrayList<String>();
        for (var id : JsonPath.<List<String>>read(get.apply("/api/shifts?occasion=" + occasion), "$.items[*].id")) {
            reports.add(get.apply("/api/shifts/" + id + "/report"));
        }
        return new Reports(reports);
    }

    /** Added up they are what the log itself says, and each event is in exactly one. */
    public void equal(Recount recount, int slots, Instant from, Instant to) {
        equalEvents(recount, slots);
        var attacks = recount.attacks(from, to);
        assertThat(attacks)
                .isNotEmpty()
                .allSatisfy(
                        (kind, count) -> assertThat(figures("attacks." + kind)).isEqualTo(count));
        assertThat(KINDS.stream().mapToLong(kind -> figures("attacks." + kind)).sum())
                .isEqualTo(attacks.values().stream().mapToLong(Long::longValue).sum());
        assertThat(figures("pageViews")).isEqualTo(recount.pageViews(from, to));
    }

    private void equalEvents(Recount recount, int slots) {
        assertThat(events()).isEqualTo(recount.events());
        var ranges = all.stream().map(Range::of).toList();
        assertThat(recount.positions())
                .isNotEmpty()
                .allSatisfy(position -> assertThat(ranges.stream().filter(range -> range.holds(position)))
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

    private record Range(long after, @Nullable Long upTo) {

        static Range of(String report) {
            long after = JsonPath.<Number>read(report, "$.shift.after").longValue();
            Number upTo = JsonPath.read(report, "$.upTo");
            return new Range(after, upTo == null ? null : (Long) upTo.longValue());
        }

        boolean holds(long position) {
            return position > after && (upTo == null || position <= upTo);
        }
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

    private long figures(String path) {
        return sum("$.sections[?(@.section=='FIGURES')].lines[*]." + path);
    }

    private long sum(String path) {
        return all.stream().mapToLong(report -> sum(report, path)).sum();
    }

    private static long sum(String report, String path) {
        return JsonPath.<Object>read(report, path) instanceof Number one
                ? one.longValue()
                : JsonPath.<List<Number>>read(report, path).stream()
                        .filter(Objects::nonNull)
                        .mapToLong(Number::longValue)
                        .sum();
    }
}
