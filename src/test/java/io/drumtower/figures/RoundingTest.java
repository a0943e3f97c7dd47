package io.drumtower.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As the report of the reference year prints its numbers, and one step further. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "ROUND 1 万, 297000, 29.7万",
        "ROUND 1 万, 297499, 29.7万",
        "ROUND 1 万, 297500, 29.8万",
        "ROUND 1 万, 300000, 30万",
        "ROUND 1 万, 9999, 9999",
        "ROUND 1 万, 0, 0",
        "ROUND 0 万, 74280000, 7428万",
        "ROUND 1 亿, 180000000, 1.8亿",
        "TRUNC 2 亿, 268960000, 2.68亿",
        "TRUNC 2 亿, 269000000, 2.69亿",
        "MORE_THAN 10, 12, 10多",
        "MORE_THAN 10, 19, 10多",
        "MORE_THAN 10, 21, 20多",
        "MORE_THAN 10, 20, 20",
        "MORE_THAN 10, 10, 10",
        "MORE_THAN 10, 9, 9",
        "PERCENT, 54, 54%",
    })
    void prints_by_its_rule(String rule, long value, String printed) {
        assertThat(Rounding.of(rule).print(value)).isEqualTo(printed);
    }

    @Test
    void prints_as_it_is_without_a_rule() {
        assertThat(Rounding.of(null).print(1_650)).isEqualTo("1650");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ROUND", "ROUND 1", "ROUND 9 万", "ROUND 1 千", "MORE_THAN 0", "MORE_THAN 12", "UP 1 万"})
    void is_refused_when_nobody_knows_the_rule(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rounding.of(rule)).withMessageContaining(rule);
    }
}
