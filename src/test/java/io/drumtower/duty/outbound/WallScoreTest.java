package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.Aggregation;
import io.drumtower.figures.Cut;
import io.drumtower.figures.FigureDefinition;
import io.drumtower.figures.FigureDefinition.Text;
import io.drumtower.figures.FigureValue;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.PeriodFigures.FeedState;
import io.drumtower.figures.words.Words;
import io.drumtower.pages.Texts;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WallScoreTest {

    private static final Instant START = Instant.parse("2021-09-25T20:00:00Z");

    private final List<PeriodFigures> slots = new ArrayList<>();

    @Test
    void hatches_what_is_missing_and_never_draws_it_as_0() {
        slot(800L, Measure.MEASURED, 1, 0);
        slot(null, Measure.NO_DATA, 1, 0);
        slot(600L, Measure.MEASURED, 1, 0);

        var svg = draw();

        assertThat(bars(svg, "cb") + bars(svg, "cb pk")).isEqualTo(2);
        assertThat(svg).contains("fill=\"url(#gap-no-data)\"", ">无数据<");
    }

    @Test
    void draws_a_silent_source_and_an_incomplete_number_apart() {
        slot(null, Measure.SILENT, 1, 0);
        slot(600L, Measure.SILENT, 1, 0);
        slot(900L, Measure.MEASURED, 1, 0);

        var svg = draw();

        assertThat(svg).contains("fill=\"url(#gap-silent)\"", ">停更<");
        assertThat(bars(svg, "cb part")).isOne();
    }

    @Test
    void names_the_peak_and_a_revision_by_how_much() {
        for (var i = 0; i < 48; i++) {
            slot(i == 30 ? 3_912L : 500L, Measure.MEASURED, i == 12 ? 2 : 1, i == 12 ? 187 : 0);
        }

        var svg = draw();

        assertThat(svg).contains("峰值 19:00　3,912 次", ">更正 +187<");
        assertThat(bars(svg, "cb pk")).isOne();
    }

    @Test
    void marks_revisions_that_stand_too_close_by_a_letter() {
        for (var i = 0; i < 48; i++) {
            slot(500L, Measure.MEASURED, 2, 7);
        }

        assertThat(draw()).contains("class=\"rv tm\"").doesNotContain("更正 +");
    }

    @Test
    void is_well_formed_without_style_or_script() throws Exception {
        slot(null, Measure.NO_DATA, 1, 0);
        var svg = draw();

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(svg).doesNotContain("style", "<script");
    }

    private void slot(@Nullable Long attacks, Measure feed, int revision, long late) {
        var start = START.plusSeconds(1_800L * slots.size());
        Map<String, FigureValue> values =
                attacks == null ? Map.of() : Map.of(WallScore.BLOCKED, FigureValue.of(attacks));
        slots.add(new PeriodFigures(
                start,
                start.plusSeconds(1_800),
                true,
                attacks == null ? feed : Measure.MEASURED,
                revision,
                values,
                late,
                List.of(new FeedState("waf", feed, Set.of(WallScore.BLOCKED)))));
    }

    private String draw() {
        var nobody = new WallBand(Collections.nCopies(slots.size(), null), List.of(), List.of(), START);
        return new WallScore(slots, nobody, words()).draw();
    }

    static Words words() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        var blocked = new FigureDefinition(
                WallScore.BLOCKED,
                new Text("成功防御", "Attacks defended"),
                new Text("次", "attacks"),
                new Text("…", "…"),
                Aggregation.SUM,
                null,
                "v1",
                true,
                Cut.HALF_HOUR,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Words(new Texts(source, Locale.SIMPLIFIED_CHINESE), Map.of(WallScore.BLOCKED, blocked));
    }

    private static int bars(String svg, String css) {
        return svg.split("<rect class=\"" + css + "\"", -1).length - 1;
    }
}
