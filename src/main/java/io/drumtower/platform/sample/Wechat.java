package io.drumtower.platform.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What the office publishes on its WeChat account in the year, on every day of it. */
record Wechat(SplittableRandom chance, Titles titles) {

    static final int ITEMS = 1_581;

    /** What was read most. */
    static final Item OPENING = Item.onWechat(LocalDate.of(2021, 9, 25), 13 * 60 + 50, "text", "正在直播丨第二届示例经贸博览会开幕");

    private static final Item REVIEW = Item.onWechat(Office.LAST, 16 * 60 + 30, "video", "一镜看2021：示例省年度商务工作镜像盘点");

    private static final List<String> PATTERNS = List.of(
            "商务早读丨{city}{work}有新招",
            "{city}：{work}这样干",
            "一图读懂丨{city}{work}“成绩单”",
            "关注丨省商务厅部署{work}工作",
            "{trend}丨{city}经验值得一看",
            "{city}{zone}{month}月招商动态",
            "我为群众办实事丨{city}{work}走访记",
            "政策问答丨{work}热点问题（{city}篇）",
            "提醒丨{city}{work}有关事项请注意",
            "商务人的一天丨在{city}做{trend}",
            "逛逛{city}丨{trend}看得见",
            "开放示例丨{city}{zone}来了新伙伴",
            "商务数说丨{city}{month}月{work}",
            "每周一市丨走进{city}看{trend}");

    List<Item> items() {
        var items = new ArrayList<Item>();
        var days = Office.LAST.getDayOfYear();
        var others = ITEMS - 2;
        for (var number = 0; number < others; number++) {
            var day = Office.FIRST.plusDays((long) ((number + chance.nextDouble()) * days / others));
            var minute = chance.nextInt(7 * 60 + 30, 17 * 60); // the last day has no evening any more
            var form = number % 9 == 4 ? "picture" : "text";
            items.add(Item.onWechat(day, minute, form, titles.next(PATTERNS, day.getMonthValue(), number)));
        }
        items.add(OPENING);
        items.add(REVIEW);
        return items;
    }
}
