package io.drumtower.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumtower.proof.StoredTree;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the sender knows against what is stored.
 *
 * @param lost acknowledged and not stored
 * @param strange stored and never sent
 * @param twice stored more than once
 * @param stored records of this sender
 */
record Judgement(Set<Long> lost, Set<Long> strange, Set<Long> twice, long stored) {

    private static final Pattern VALUE = Pattern.compile("\"value\":(\\d+)");

    static Judgement of(Ledger ledger, JdbcClient store) {
        Map<Long, Long> stored = new HashMap<>();
        store.sql("select (convert_from(payload, 'UTF8')::json ->> 'id')::bigint, count(*) from event_entry"
                        + " where event_type = 'intake.attack-observed' group by 1")
                .query(row -> {
                    stored.put(row.getLong(1), row.getLong(2));
                });
        var lost = records(ledger.acknowledged());
        lost.removeAll(stored.keySet());
        var strange = new TreeSet<>(stored.keySet());
        strange.removeAll(records(ledger.sent()));
        var twice = stored.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Judgement(lost, strange, twice, stored.size());
    }

    private static Set<Long> records(Set<Long> requests) {
        return requests.stream()
                .flatMap(request ->
                        LongStream.range(0, Sender.RECORDS).mapToObj(record -> request * Sender.RECORDS + record))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void assertClean() {
        assertThat(lost).as("acknowledged and not stored").isEmpty();
        assertThat(strange).as("stored and never sent").isEmpty();
        assertThat(twice).as("stored more than once").isEmpty();
    }

    /** Positions, tree and figure, each against the events themselves. */
    void assertWhole(Program program) throws IOException {
        var store = JdbcClient.create(program.database());
        assertThat(store.sql("select min(global_index) = 1 and max(global_index) = count(*)"
                                + " and max(global_index) = (select position from log_head) from event_entry")
                        .query(Boolean.class)
                        .single())
                .as("positions 1..N")
                .isTrue();
        StoredTree.verify(store);
        await("the figure is what is stored")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(figure(program)).isEqualTo(stored));
        assertThat(store.sql("select sum(value) from figures_ledger.figure_half_hour where figure = 'attacks.detected'")
                        .query(Long.class)
                        .single())
                .isEqualTo(stored);
        assertThat(List.of(store.sql("select count(*) from dead_letter")
                        .query(Long.class)
                        .single()))
                .containsExactly(0L);
    }

    private static long figure(Program program) throws Exception {
        var value = VALUE.matcher(
                program.get("/api/figures/attacks.detected?year=2026").body());
        return value.find() ? Long.parseLong(value.group(1)) : -1;
    }
}
