package io.drumtower.platform.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What the office publishes on its website in the year, but for its series. */
record Website(SplittableRandom chance, Titles titles, List<LocalDate> workingDays) {

    static final int PROFILE = 313;
    static final int NEWS = 890;

    /** The others of the 447 are of series. */
    static final int CATALOGUE = 447 - Series.IN_CATALOGUE;

    private static final List<String> OF_NEWS = List.of(
            "省商务厅召开{work}工作推进会",
            "全省{work}工作座谈会在{city}召开",
            "省商务厅赴{city}调研{work}工作",
            "{city}多措并举推进{work}",
            "{city}{work}工作取得新成效",
            "{city}举办{work}专题培训班",
            "省商务厅部署下一阶段{work}工作",
            "{city}{zone}集中开工一批重点项目",
            "{city}{zone}走访服务企业侧记",
            "我省{month}月{work}工作综述",
            "省商务厅与{city}会商{work}工作",
            "{city}商务局开展{work}专项检查",
            "{city}组织企业参加{work}对接会",
            "省商务厅{office}党支部开展“我为群众办实事”走访{city}企业");
    private static final List<String> OF_PROFILE = List.of(
            "示例省商务厅{office}主要职责",
            "示例省商务厅{office}办公地址和联系电话",
            "示例省商务厅{office}人员分工调整",
            "{city}{zone}概况",
            "{city}{zone}主导产业",
            "{city}{zone}投资指南",
            "{city}{zone}区位交通",
            "{city}商务局机构信息",
            "{city}商务局{work}工作联系方式");
    private static final List<String> OF_CATALOGUE = List.of(
            "示例省商务厅关于做好{work}有关工作的通知（示商函〔2021〕{number}号）",
            "示例省商务厅关于开展{work}工作检查的通知（示商函〔2021〕{number}号）",
            "示例省商务厅关于组织申报{work}项目的通知（示商财函〔2021〕{number}号）",
            "关于{work}专项资金拟支持项目的公示（{city}）",
            "关于{city}{firm}{trade}有限公司行政许可决定的公示",
            "{city}{firm}{trade}有限公司经营批准证书变更公告",
            "示例省商务厅{office}{month}月政府采购意向公告",
            "示例省商务厅{month}月行政许可事项办理结果（{trade}类）");
    private static final List<String> FOLDERS = List.of("news/yw", "news/szsw", "news/tpxw");

    /** After the year, and not yet classified. */
    private static final List<Item> WAITING = List.of(
            Item.onWebsite(LocalDate.of(2022, 1, 12), 622, null, "zt/nhj", "2022示例网上年货节启动"),
            Item.onWebsite(LocalDate.of(2022, 1, 13), 571, null, "zt/nhj", "网上年货节首日见闻"));

    List<Item> items() {
        var items = new ArrayList<Item>();
        for (var item = 0; item < PROFILE; item++) {
            items.add(item(item, PROFILE, "profile", "about", OF_PROFILE));
        }
        for (var item = 0; item < NEWS; item++) {
            items.add(item(item, NEWS, "news", FOLDERS.get(item % FOLDERS.size()), OF_NEWS));
        }
        for (var item = 0; item < CATALOGUE; item++) {
            items.add(item(item, CATALOGUE, "catalogue", "xxgk/tzgg", OF_CATALOGUE));
        }
        items.addAll(WAITING);
        return items;
    }

    /** Evenly over the year, in working hours. */
    private Item item(int number, int all, String category, String folder, List<String> patterns) {
        var day = workingDays.get((int) ((number + chance.nextDouble()) * workingDays.size() / all));
        var minute = chance.nextInt(8 * 60 + 40, 17 * 60);
        return Item.onWebsite(day, minute, category, folder, titles.next(patterns, day.getMonthValue(), 11 + number));
    }
}
