package io.drumtower.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {

    private static final ResourceBundleMessageSource SOURCE = source();

    private static ResourceBundleMessageSource source() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private final Texts chinese = new Texts(SOURCE, Locale.SIMPLIFIED_CHINESE);
    private final Texts english = new Texts(SOURCE, Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "4000, '4,000', 4k", "24000, 2.4万, 24k", "12340, '12,340', '12,340'", "200000, 20万, 200k"})
    void a_scale_is_told_in_the_units_of_the_language(long value, String zh, String en) {
        assertThat(chinese.scale(value)).isEqualTo(zh);
        assertThat(english.scale(value)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"12, 12 秒, 12 s", "120, 2 分钟, 2 min", "7200, 2 小时, 2 h", "864000, 10 天, 10 days", "-5, 0 秒, 0 s"})
    void an_age_is_told_in_its_largest_unit(long seconds, String zh, String en) {
        assertThat(chinese.age(Duration.ofSeconds(seconds))).isEqualTo(zh);
        assertThat(english.age(Duration.ofSeconds(seconds))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "999, 999",
        "1000, '1,000'",
        "-999, -999",
        "-1000, '-1,000'",
        "297000, '297,000'",
        "-9223372036854775808, '-9,223,372,036,854,775,808'"
    })
    void a_number_has_a_comma_at_each_thousand(long value, String text) {
        assertThat(Texts.number(value)).isEqualTo(text);
    }

    @Test
    void a_difference_has_its_sign() {
        assertThat(Texts.signed(187)).isEqualTo("+187");
        assertThat(Texts.signed(-1_234)).isEqualTo("−1,234");
        assertThat(Texts.signed(0)).isEqualTo("0");
    }
}
