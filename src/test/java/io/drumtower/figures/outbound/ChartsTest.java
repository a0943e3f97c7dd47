package io.drumtower.figures.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.Measure;
import io.drumtower.figures.words.Words;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartsTest {

    private final Words chinese = ADay.words(Locale.SIMPLIFIED_CHINESE);

    @Test
    void a_missing_half_hour_is_hatched_and_has_no_bar() {
        var charts = draw(new ADay().without(13, Measure.NO_DATA));

        assertThat(charts.attacks()).contains("fill=\"url(#gap-no-data)\"", ">无数据</text>", "无数据：06:30–07:00。");
        assertThat(bars(charts.attacks(), "cb")).isEqualTo(46);
        assertThat(bars(charts.attacks(), "cb dt")).isEqualTo(47);
        assertThat(charts.visits()).contains("fill=\"url(#gap-no-data)\"");
        assertThat(charts.visits().split("class=\"cl\"", -1))
                .as("a line on each side")
                .hasSize(3);
    }

    @Test
    void zero_is_a_bar_without_height_and_not_hatched() {
        var attacks = draw(new ADay().with(13, 0, 0)).attacks();

        assertThat(attacks).contains("height=\"0\"").doesNotContain("class=\"gap\"");
        assertThat(bars(attacks, "cb") + bars(attacks, "cb pk")).isEqualTo(48);
    }

    @Test
    void a_day_of_zeros_names_no_peak() {
        var day = new ADay();
        for (var i = 0; i < 48; i++) {
            day.with(i, 0, 0);
        }

        assertThat(draw(day).attacks()).doesNotContain("峰值").doesNotContain("class=\"gap\"");
    }

    @Test
    void the_peak_is_named_in_amber_and_the_highest_minute_with_its_minute() {
        var charts = draw(new ADay().with(3, 3_912, 100).with(27, 5, 45_260));

        assertThat(bars(charts.attacks(), "cb pk")).isOne();
        assertThat(charts.attacks()).contains("class=\"pt\"", ">峰值 01:30　3,912 次</text>", "<desc id=\"attacks-d\">");
        assertThat(charts.visits()).contains(">峰值 13:31　4,526 次/分</text>", "<title id=\"visits-t\">");
    }

    @Test
    void silent_and_not_due_look_and_read_differently() {
        var attacks = draw(new ADay().without(13, Measure.SILENT).without(47, Measure.NOT_YET))
                .attacks();

        assertThat(attacks).contains("fill=\"url(#gap-silent)\"", "停更：06:30–07:00。");
        assertThat(attacks).contains("fill=\"none\"", "未到期：23:30–24:00。").doesNotContain(">无数据<");
    }

    @Test
    void a_number_beside_a_silent_feed_is_drawn_as_a_part() {
        assertThat(bars(draw(new ADay().incomplete(4, 3)).attacks(), "cb part")).isOne();
    }

    @Test
    void the_drawing_is_well_formed_and_has_no_style_or_script() throws Exception {
        var charts = draw(new ADay().without(0, Measure.SILENT));
        var english = Charts.of(new ADay().build(), ADay.words(Locale.ENGLISH));

        for (var svg : new String[] {charts.attacks(), charts.visits(), english.attacks(), english.visits()}) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            assertThat(svg).doesNotContain("style", "<script");
        }
        assertThat(english.attacks()).contains("Peak 00:00").doesNotContain("峰值");
    }

    private Charts draw(ADay day) {
        return Charts.of(day.build(), chinese);
    }

    private static int bars(String svg, String css) {
        return svg.split("<rect class=\"" + css + "\"", -1).length - 1;
    }
}
