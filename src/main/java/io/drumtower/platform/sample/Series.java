package io.drumtower.platform.sample;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What appears in series, all of it in the disclosure catalogue. */
final class Series {

    static final int IN_CATALOGUE = 96;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);
    private static final int WEEKS = 52;
    private static final int[] CONGRESS = {1012, 1047, 1103, 1126, 1188, 1215, 1240, 1273, 1309, 1342, 1377, 1401, 1426
    };
    private static final int[] CPPCC = {86, 131, 204, 257, 318};

    private final Office office;
    private final List<Item> items = new ArrayList<>();

    private Series(Office office) {
        this.office = office;
    }

    static List<Item> items(Office office) {
        var series = new Series(office);
        series.bulletins();
        series.data("投资数据", "招商引资和利用外资", List.of("4 一季度", "7 上半年", "10 前三季度"));
        series.data("外经数据", "对外投资和经济合作", List.of("3 1—2月", "5 1—4月", "7 1—6月", "9 1—8月", "11 1—10月"));
        series.data("贸易数据", "进出口", List.of("1 2020年", "4 一季度", "7 上半年", "10 前三季度"));
        series.replies();
        Policy.ALL.forEach(policy -> series.add(
                "政策解读",
                policy.interpretedOn(),
                "《" + policy.title() + "》解读",
                policy.number(),
                policy.interpretedOn().getMonth() == Month.AUGUST ? "picture" : "text"));
        return series.items;
    }

    private void bulletins() {
        for (var week = 1; week <= WEEKS; week++) {
            var monday = LocalDate.of(2021, 1, 4).plusWeeks(week - 1L);
            var days = DAY.format(monday.minusDays(7)) + "—" + DAY.format(monday.minusDays(1));
            add("市场运行情况通报", monday, "全省市场运行情况通报（2021年第" + week + "期，" + days + "）");
        }
        IntStream.rangeClosed(2, 10)
                .forEach(
                        month -> add("商务运行情况通报", LocalDate.of(2021, month + 1, 18), "2021年1—" + month + "月全省商务运行情况通报"));
    }

    /** @param releases month in which each is released, and of what */
    private void data(String series, String what, List<String> releases) {
        for (var release : releases) {
            var parts = release.split(" ", 2);
            add(series, LocalDate.of(2021, Integer.parseInt(parts[0]), 21), parts[1] + "全省" + what + "情况");
        }
    }

    private void replies() {
        for (var number = 0; number < CONGRESS.length; number++) {
            var day = LocalDate.of(2021, 7, 5).plusDays(5L * number);
            add("人大建议答复", day, "对省十三届人大四次会议第" + CONGRESS[number] + "号建议的答复");
        }
        for (var number = 0; number < CPPCC.length; number++) {
            var day = LocalDate.of(2021, 7, 14).plusDays(11L * number);
            add("政协提案答复", day, "对省政协十二届四次会议第0" + CPPCC[number] + "号提案的答复");
        }
    }

    private void add(String series, LocalDate day, String title) {
        add(series, day, title, null, "text");
    }

    private void add(String series, LocalDate day, String title, @Nullable String policy, String form) {
        var minute = 9 * 60 + 30 + items.size() % 47;
        items.add(Item.onWebsite(office.workingDay(day), minute, "catalogue", "xxgk/sjtj", title)
                .ofSeries(series, policy, form));
    }
}
