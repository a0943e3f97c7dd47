package io.drumtower.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.drumtower.DrumtowerTest;
import io.drumtower.intake.IntakeEvent.NoticeReceived;
import io.drumtower.kernel.Fact;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Facts.Appended;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactLogTest {

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    /** The test's own source, so that keys of one method mean nothing in another. */
    private final String source = UUID.randomUUID().toString();

    @Test
    void counts_what_comes_twice_in_one_unit_once() {
        var appended = facts.append(List.of(fact("a"), fact("b"), fact("a")), counted -> List.of());

        assertThat(ids(appended)).containsExactly("a", "b");
        assertThat(stored("a", "b")).isEqualTo(2);
        assertThat(appended.position()).isEqualTo(head());
    }

    @Test
    void counts_what_comes_again_in_another_unit_once() {
        facts.append(List.of(fact("a"), fact("b")), counted -> List.of());

        var again = facts.append(List.of(fact("b"), fact("c")), counted -> List.of());

        assertThat(ids(again)).containsExactly("c");
        assertThat(stored("a", "b", "c")).isEqualTo(3);
    }

    @Test
    void answers_with_no_position_when_nothing_is_new() {
        facts.append(fact("a"));

        var again = facts.append(fact("a"));

        assertThat(again).isEqualTo(new Appended(List.of(), 0));
    }

    @Test
    void appends_the_receipt_behind_the_facts_that_count() {
        facts.append(fact("a"));

        var appended = facts.append(
                List.of(fact("a"), fact("b")), counted -> List.of(Notices.notice("counted " + counted.size())));

        assertThat(payloads(appended.position() - 1, appended.position()))
                .satisfiesExactly(
                        fact -> assertThat(fact).contains("\"b\""),
                        receipt -> assertThat(receipt).contains("\"counted 1\""));
    }

    @Test
    void leaves_nothing_when_the_receipt_fails() {
        var before = head();

        assertThatIllegalStateException()
                .isThrownBy(() -> facts.append(List.of(fact("a")), counted -> {
                    jdbc.sql("insert into due (what, id, at) values ('test', ?, now() + interval '1 year')")
                            .param(source)
                            .update();
                    throw new IllegalStateException("on purpose");
                }))
                .withMessage("on purpose");

        assertThat(head()).isEqualTo(before);
        assertThat(stored("a")).isZero();
        assertThat(jdbc.sql("select count(*) from due where id = ?")
                        .param(source)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(facts.append(fact("a")).position()).isEqualTo(before + 1);
    }

    @Test
    void refuses_more_facts_than_a_transaction_may_take() {
        var many = IntStream.rangeClosed(0, Facts.UNIT)
                .mapToObj(i -> fact("key " + i))
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> facts.append(many, counted -> List.of()));
    }

    private Fact fact(String key) {
        return Fact.of(source, key, null, "test.notice", Notices.notice(key));
    }

    private static List<String> ids(Appended appended) {
        return appended.counted().stream()
                .map(fact -> ((NoticeReceived) fact.event()).id())
                .toList();
    }

    private long stored(String... keys) {
        return List.of(keys).stream()
                .mapToLong(key -> jdbc.sql("select count(*) from event_entry where event_id = ?")
                        .param(fact(key).id())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private List<String> payloads(long from, long to) {
        return jdbc.sql("select convert_from(payload, 'UTF8') from event_entry where global_index between ? and ?"
                        + " order by global_index")
                .params(from, to)
                .query(String.class)
                .list();
    }

    private long head() {
        return jdbc.sql("select position from log_head").query(Long.class).single();
    }
}
