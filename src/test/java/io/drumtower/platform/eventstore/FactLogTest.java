package io.drumtower.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.drumtower.DrumtowerTest;
import io.drumtower.kernel.Facts;
import io.drumtower.kernel.Facts.Appended;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DrumtowerTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactLogTest {

    private final Facts facts;
    private final JdbcClient jdbc;
    private final OwnFacts own;

    @Autowired
    FactLogTest(Facts facts, JdbcClient jdbc) {
        this.facts = facts;
        this.jdbc = jdbc;
        this.own = new OwnFacts(jdbc);
    }

    @Test
    void counts_what_comes_twice_in_one_unit_once() {
        var appended = facts.append(List.of(own.fact("a"), own.fact("b"), own.fact("a")), counted -> List.of());

        assertThat(OwnFacts.ids(appended)).containsExactly("a", "b");
        assertThat(own.stored("a", "b")).isEqualTo(2);
        assertThat(appended.position()).isEqualTo(own.head());
    }

    @Test
    void counts_what_comes_again_in_another_unit_once() {
        facts.append(List.of(own.fact("a"), own.fact("b")), counted -> List.of());

        var again = facts.append(List.of(own.fact("b"), own.fact("c")), counted -> List.of());

        assertThat(OwnFacts.ids(again)).containsExactly("c");
        assertThat(own.stored("a", "b", "c")).isEqualTo(3);
    }

    @Test
    void answers_with_no_position_when_nothing_is_new() {
        facts.append(own.fact("a"));

        var again = facts.append(own.fact("a"));

        assertThat(again).isEqualTo(new Appended(List.of(), 0));
    }

    @Test
    void appends_the_receipt_behind_the_facts_that_count() {
        facts.append(own.fact("a"));

        var appended = facts.append(
                List.of(own.fact("a"), own.fact("b")), counted -> List.of(Notices.notice("counted " + counted.size())));

        assertThat(payloads(appended.position() - 1, appended.position()))
                .satisfiesExactly(
                        fact -> assertThat(fact).contains("\"b\""),
                        receipt -> assertThat(receipt).contains("\"counted 1\""));
    }

    @Test
    void leaves_nothing_when_the_receipt_fails() {
        var before = own.head();

        assertThatIllegalStateException()
                .isThrownBy(() -> facts.append(List.of(own.fact("a")), counted -> {
                    jdbc.sql("insert into due (what, id, at) values ('test', ?, now() + interval '1 year')")
                            .param(own.source())
                            .update();
                    throw new IllegalStateException("on purpose");
                }))
                .withMessage("on purpose");

        assertThat(own.head()).isEqualTo(before);
        assertThat(own.stored("a")).isZero();
        assertThat(jdbc.sql("select count(*) from due where id = ?")
                        .param(own.source())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(facts.append(own.fact("a")).position()).isEqualTo(before + 1);
    }

    @Test
    void refuses_more_facts_than_a_transaction_may_take() {
        var many = IntStream.rangeClosed(0, Facts.UNIT)
                .mapToObj(i -> own.fact("key " + i))
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> facts.append(many, counted -> List.of()));
    }

    private List<String> payloads(long from, long to) {
        return jdbc.sql("select convert_from(payload, 'UTF8') from event_entry where global_index between ? and ?"
                        + " order by global_index")
                .params(from, to)
                .query(String.class)
                .list();
    }
}
