package io.drumtower.platform.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Makes titles of patterns, such as {@code {city}推进{work}}, and none twice. */
final class Titles {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    private static final List<String> CITIES =
            List.of("东江市", "西岭市", "南屏市", "北原市", "安澜市", "清渠市", "平川市", "云台市", "长堤市", "双桥市", "金谷市", "白石州");
    private static final List<String> WORKS = List.of(
            "消费促进",
            "步行街改造提升",
            "家政服务提质扩容",
            "农村电商",
            "跨境电商",
            "外贸稳增长",
            "外资企业服务",
            "招商引资",
            "开发区创新发展",
            "服务贸易",
            "服务外包",
            "自贸试验区制度创新",
            "对外承包工程",
            "对外劳务合作",
            "国际班列",
            "成品油市场管理",
            "二手车流通",
            "汽车消费",
            "老字号保护传承",
            "制止餐饮浪费",
            "生活必需品保供",
            "冷链物流",
            "县域商业体系建设",
            "供应链创新与应用",
            "绿色商场创建",
            "商务信用建设",
            "预付卡管理",
            "拍卖行业监管",
            "会展业发展",
            "口岸通关便利化",
            "贸易摩擦应对",
            "商务领域安全生产",
            "商务领域疫情防控",
            "法治商务建设",
            "数字商务",
            "直播电商",
            "夜间经济",
            "再生资源回收",
            "便民生活圈建设",
            "外商投资企业投诉处理");
    private static final List<String> TRENDS = List.of(
            "夜间经济", "直播电商", "老字号", "步行街", "农村电商", "便民生活圈", "跨境电商", "消费促进", "会展业", "县域商业", "国际班列", "绿色商场", "家政服务",
            "汽车消费", "二手车流通");
    private static final List<String> OFFICES = List.of(
            "办公室",
            "综合处",
            "政策法规处",
            "行政审批处",
            "财务处",
            "市场体系建设处",
            "市场运行和消费促进处",
            "流通业发展处",
            "对外贸易处",
            "服务贸易处",
            "电子商务处",
            "外商投资管理处",
            "对外投资和经济合作处",
            "口岸管理处",
            "自贸试验区工作处",
            "开发区处",
            "公平贸易处",
            "会展工作处",
            "人事处",
            "离退休人员管理处",
            "机关党委",
            "安全生产监督处");
    private static final List<String> ZONES = List.of("经济技术开发区", "高新技术产业园区", "综合保税区", "现代物流园区", "外贸转型升级基地");
    private static final List<String> FIRMS =
            List.of("恒通", "金禾", "瑞丰", "同创", "远洋", "盛源", "安达", "华信", "新纪", "众合", "广汇", "启明");
    private static final List<String> TRADES =
            List.of("石油销售", "国际贸易", "拍卖", "再生资源", "供应链管理", "汽车销售服务", "经济技术合作", "商业管理");
    private static final List<String> MONTHS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    private static final Map<String, List<String>> WORDS = Map.of(
            "city", CITIES,
            "work", WORKS,
            "trend", TRENDS,
            "office", OFFICES,
            "zone", ZONES,
            "firm", FIRMS,
            "trade", TRADES);

    private final SplittableRandom chance;
    private final Set<String> known = new HashSet<>();

    Titles(SplittableRandom chance) {
        this.chance = chance;
    }

    /**
     * @param month for {@code {month}}
     * @param number for {@code {number}}
     */
    String next(List<String> patterns, int month, int number) {
        String title;
        do {
            title = PART.matcher(one(patterns)).replaceAll(part -> word(part.group(1), month, number));
        } while (!known.add(title));
        return title;
    }

    private String word(String part, int month, int number) {
        if (part.equals("month")) {
            return MONTHS.get(month - 1);
        }
        return part.equals("number") ? String.valueOf(number) : one(Objects.requireNonNull(WORDS.get(part)));
    }

    private String one(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
