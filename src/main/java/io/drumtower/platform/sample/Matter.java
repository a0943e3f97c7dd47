package io.drumtower.platform.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An open item of the sample.
 *
 * @param raised the shift in which it is raised
 * @param closed the shift in which it is closed
 */
record Matter(String id, int raised, int closed, String severity, String title, String nextStep) {

    /** Each is raised in its turn. */
    private static final List<String[]> COMMON = List.of(
            new String[] {"展会网站预约页访问偏慢", "请运维单位查数据库连接数"},
            new String[] {"厅机房 2 号空调回风温度偏高", "联系物业检修，每两小时记一次温度"},
            new String[] {"境外网段持续试探办事服务栏目", "观察两个时段，必要时封禁网段"},
            new String[] {"直播页图片加载失败", "请宣传组更换图片地址"},
            new String[] {"云上堡垒机登录较慢", "报政务云值守，等候答复"},
            new String[] {"门户网站证书还有 20 天到期", "工作日报送换证申请"});

    private static final String CRITICAL = "CRITICAL";

    /** The sixth shift has one that it closes itself; that of the thirteenth is handed over. */
    private static final List<Matter> ALL = all();

    private static List<Matter> all() {
        var all = new ArrayList<Matter>();
        IntStream.range(1, Staff.SHIFTS).mapToObj(Matter::common).forEach(all::add);
        all.add(new Matter("expo-c1", 6, 6, CRITICAL, "展会网站首页响应超时", "切换到备用节点并查原因"));
        all.add(new Matter("expo-c2", 13, 14, CRITICAL, "后台账号异地登录失败 30 余次", "冻结账号，核对本人，查登录日志"));
        return List.copyOf(all);
    }

    private static Matter common(int shift) {
        var said = COMMON.get(shift % COMMON.size());
        var lasts = shift % 4 == 0 ? 2 : 1;
        var closed = Math.min(Staff.SHIFTS, shift + lasts);
        return new Matter("expo-m" + shift, shift, closed, shift % 5 == 0 ? "IMPORTANT" : "NORMAL", said[0], said[1]);
    }

    static List<Matter> openAtEndOf(int shift) {
        return ALL.stream()
                .filter(one -> one.raised <= shift && one.closed > shift)
                .toList();
    }

    static List<Deed> deeds() {
        var deeds = new ArrayList<Deed>();
        for (var one : ALL) {
            var at = Staff.start(one.raised).plusSeconds(one.isCritical() ? 9_862 : 7_842);
            deeds.add(one.deed(at, "/api/items", one.raised, one.body()));
            if (one.isCritical()) {
                deeds.add(one.deed(at.plusSeconds(145), of("acknowledgements"), one.raised, "{\"confirmed\":true}"));
            }
            var end = Staff.start(one.closed).plusSeconds(one.isCritical() ? 13_462 : 11_442 + one.raised);
            deeds.add(one.deed(end, of("closures"), one.closed, "{\"note\":\"已处理，复查正常\"}"));
        }
        return deeds;
    }

    Deed carried(int shift, Instant at) {
        return deed(
                at,
                of("carries"),
                shift,
                "{\"nextStep\":\"" + nextStep + "\",\"owner\":\"" + Staff.inCharge(shift + 1) + "\"}");
    }

    private boolean isCritical() {
        return severity.equals(CRITICAL);
    }

    private Deed deed(Instant at, String path, int shift, String body) {
        return new Deed(at, path, id, Staff.inCharge(shift), body);
    }

    private static String of(String what) {
        return "/api/items/{id}/" + what;
    }

    private String body() {
        return """
                {"id":"%s","occasion":"expo","title":"%s","severity":"%s","nextStep":"%s"}""".formatted(id, title, severity, nextStep);
    }
}
