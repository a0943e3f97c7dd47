package io.drumtower.figures.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.Measure;
import io.drumtower.figures.words.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DayTest {

    private final Words words = ADay.words(Locale.SIMPLIFIED_CHINESE);

    @Test
    void the_address_names_a_day_or_means_the_newest() {
        assertThat(ChosenDay.of(" 2021-09-26 ").day()).isEqualTo(LocalDate.of(2021, 9, 26));
        assertThat(ChosenDay.of(null)).isEqualTo(new ChosenDay(null, null));
        assertThat(ChosenDay.of(" ")).isEqualTo(new ChosenDay(null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "26.9.2021", "yesterday", "0001-01-01", "+999999-01-01"})
    void what_is_not_a_day_is_told_as_it_was_written(String written) {
        assertThat(ChosenDay.of(written)).isEqualTo(new ChosenDay(null, written));
    }

    @Test
    void a_day_has_48_half_hours_but_where_the_clock_changed() {
        assertThat(HalfHours.countOf(ADay.DATE)).isEqualTo(48);
        assertThat(HalfHours.countOf(LocalDate.of(1990, 4, 15))).isEqualTo(46);
    }

    @Test
    void a_total_says_what_is_missing_in_it() {
        var figures = DayFigure.of(
                new ADay()
                        .without(3, Measure.NO_DATA)
                        .incomplete(4, 6)
                        .with(5, 12_000, 100)
                        .build(),
                words);

        assertThat(figures.get(0).text()).isEqualTo("12,231");
        assertThat(figures.get(0).notes()).containsExactly("缺 1 个半小时的数", "停更使 1 个半小时的数不全");
        assertThat(figures.get(4).notes()).contains("00:01，站点 portal");
    }

    @Test
    void a_total_of_nothing_is_a_word_and_not_0() {
        var day = new ADay();
        for (var i = 0; i < 48; i++) {
            day.without(i, Measure.NO_DATA);
        }

        assertThat(DayFigure.of(day.build(), words))
                .allMatch(figure -> figure.word() && figure.text().equals("无数据"));
    }

    @Test
    void the_table_says_states_in_words() {
        var rows = DayTable.of(
                        new ADay()
                                .without(0, Measure.SILENT)
                                .without(47, Measure.NOT_YET)
                                .build(),
                        words)
                .rows();

        assertThat(rows).hasSize(48);
        assertThat(rows.get(0).time()).isEqualTo("00:00–00:30");
        assertThat(rows.get(0).cells().get(0)).isEqualTo(new DayTable.Cell("停更", true, "", ""));
        var peak = rows.get(1).cells().get(6);
        assertThat(peak.text()).isEqualTo("10");
        assertThat(peak.note()).isEqualTo("00:31");
        assertThat(peak.href()).as("it opens").startsWith("/figures/traffic.peak-per-minute?from=");
        assertThat(rows.get(47).time()).isEqualTo("23:30–24:00");
        assertThat(rows.get(47).cells()).extracting(DayTable.Cell::text).contains("未到期");
    }

    @Test
    void a_silent_feed_says_since_when() {
        var feeds = FeedOfDay.of(
                new ADay().without(6, Measure.SILENT).without(7, Measure.SILENT).build(),
                Map.of("waf", "厅机房 WAF"),
                words);

        assertThat(feeds).containsExactly(new FeedOfDay("厅机房 WAF", "b-warn", "停更", "03:00–04:00"));
    }
}
