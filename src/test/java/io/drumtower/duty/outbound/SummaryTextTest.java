package io.drumtower.duty.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumtower.figures.FigureValue;
import io.drumtower.figures.Measure;
import io.drumtower.figures.PeriodFigures;
import io.drumtower.figures.PeriodFigures.FeedState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SummaryTextTest {

    private static final Instant START = Instant.parse("2021-09-26T02:00:00Z");
    private static final FeedNames NAMES = new FeedNames(Map.of("waf-1", "WAF-1"));

    @Test
    void tells_visits_peak_and_attacks_as_reports_write_them() {
        var text = text(
                Map.of(
                        "traffic.page-views", FigureValue.of(12_345),
                        "traffic.requests", FigureValue.of(48_210),
                        "traffic.bots", FigureValue.of(9_877),
                        "intake.rejected", FigureValue.of(12),
                        "attacks.blocked", FigureValue.of(2_960),
                        "attacks.challenged", FigureValue.of(41),
                        "attacks.detected", FigureValue.of(119),
                        "attacks.unknown", FigureValue.of(0)),
                Measure.MEASURED);

        assertThat(text.lines())
                .containsExactly(
                        "9月26日 10:00–10:30 半小时汇总（第 29 时段）",
                        "网站访问量 12 345 次（页面浏览：不含爬虫、静态资源与错误请求；口径 v1）｜请求总数 48 210｜爬虫 9 877｜无法识别 12 行",
                        "攻击威胁 3 120（已防御 2 960｜质询 41｜仅检测 119｜来源未说明 0）");
    }

    @Test
    void tells_a_gap_and_never_0() {
        assertThat(text(Map.of(), Measure.NO_DATA).lines().skip(1)).containsExactly("数据缺口 10:00–10:30（来源：WAF-1 无数据）");
    }

    private static String text(Map<String, FigureValue> values, Measure feed) {
        var feeds = List.of(new FeedState("waf-1", feed, Set.of("attacks.blocked")));
        var slot = new PeriodFigures(START, START.plusSeconds(1_800), true, feed, 1, values, 0, feeds);
        return SummaryText.of(29, slot, NAMES, WallScoreTest.words()).text();
    }
}
