package io.drumtower.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormulaTest {

    private static final Map<String, Long> VALUES = Map.of("a", 5L, "b", 3L, "c.d-e", 2L, "zero", 0L);

    @Test
    void adds_and_takes_off() {
        assertThat(value("a + b - c.d-e")).isEqualTo(6);
    }

    @Test
    void has_no_number_without_a_term_that_is_needed_and_takes_the_others_for_0() {
        assertThat(value("a + missing")).isNull();
        assertThat(value("a + missing? - b?")).isEqualTo(2);
        assertThat(value("a")).isEqualTo(5);
    }

    @Test
    void cuts_a_share_off_at_the_whole_number() {
        assertThat(value("100 * c.d-e / b")).isEqualTo(66);
        assertThat(value("24 * a / a")).isEqualTo(24);
    }

    @Test
    void has_no_share_of_0_or_of_nothing() {
        assertThat(value("100 * a / zero")).isNull();
        assertThat(value("100 * a / missing")).isNull();
        assertThat(value("100 * missing / a")).isNull();
    }

    @Test
    void tells_an_event_once_that_both_terms_of_a_share_come_from() {
        assertThat(Formula.of("100 * a / b").events(key -> key.equals("a") ? 5 : 3))
                .isEqualTo(8);
        assertThat(Formula.of("100 * a / b (same events)").events(key -> key.equals("a") ? 5 : 3))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a +", "+ a", "a b", "a * b", "100 * a", "a - - b", "A + b", "a / b"})
    void is_refused_when_it_is_neither(String text) {
        assertThatThrownBy(() -> Formula.of(text)).hasMessageContaining("no formula");
    }

    private static @Nullable Long value(String formula) {
        return Formula.of(formula).value(VALUES::get);
    }
}
